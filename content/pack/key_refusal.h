// Why a key file is not accepted: a closed set, so that every reason has its name, its sentence and its test.
#pragma once

#include <string>

namespace content {

enum class KeyRefusal {
  missing,     ///< there is none, or it cannot be opened for reading
  not_a_file,  ///< a folder, a device
  form,        ///< not the two lines that minisign writes
  encoding,    ///< the second line is not the base64 of so many bytes, in its one form
  algorithm,   ///< another kind of key, of password or of checksum
  weak,        ///< a public key under which signatures hold that nobody made
  effort,      ///< a password that would cost more than minisign asks for, or more memory than there is
  password,    ///< it takes a password, and this one does not open it
  damaged,     ///< its parts do not belong together
};

/// The reason as one word: `key-password`.
const char* code(KeyRefusal refusal);

struct KeyFlaw {
  KeyRefusal reason;
  std::string says;  ///< to follow the name of the key's file in a sentence: `is not there`
};

}  // namespace content
