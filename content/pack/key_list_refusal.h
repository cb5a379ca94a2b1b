// Why a key list is not accepted: a closed set, so that every reason has its name, its sentence and its test.
// What is wrong with the signature file beside it has the names of seal_refusal.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace content {

enum class KeyListRefusal {
  // The file.
  missing,          ///< there is none, or it cannot be opened for reading
  not_a_file,       ///< a folder, a link, a device
  too_large,        ///< larger than any key list
  carriage_return,  ///< a line ends, or goes on, with a CR
  characters,       ///< something else than printable ASCII and LF
  cut_short,        ///< empty, or its last line does not end
  // The grammar.
  title,              ///< the first line is not `vitrine keys` and a counter
  counter,            ///< a counter that is not from 1 to 2^31 - 1, in plain digits
  empty_line,         ///< a line of nothing
  statement,          ///< neither `add` nor `revoke` nor `allow`, or none of its words
  order,              ///< of the lines in the wrong place, the first
  key,                ///< adds something that is no public key
  key_id,             ///< revokes something that is no key's id
  exhibit,            ///< allows something of what is not an exhibit's id
  version,            ///< a version that is not from 1 to 2^31 - 1, in plain digits
  repeated,           ///< a key's id or an exhibit that an earlier line has named
  added_and_revoked,  ///< both of one key
  // Whether it is what was signed, and by somebody who may.
  signer_added,    ///< signed by a key that only a key list has added
  size_differs,    ///< was signed with another size
  forged,          ///< the signature is not by that key over these bytes
  list_differs,    ///< was signed as another number
  revokes_signer,  ///< revokes the key that has signed it
  shadows_trust,   ///< adds a key under the id of another that the cabinet trusts by itself
  // Whether it is next.
  older,         ///< a lower counter than the list in force
  same_counter,  ///< the counter of the list in force, and other lines
};

/// The reason as one word for the log: `list-older`.
const char* code(KeyListRefusal refusal);

struct KeyListFlaw {
  KeyListRefusal reason;
  std::size_t line;  ///< from 1; 0 if it is not in one line
  std::string says;  ///< to follow the name of the list's file, or its line: `is empty`
};

/// The flaw as a sentence without its full stop: `keys-7:3 is empty (list-empty-line)`.
std::string describe(std::string_view file, const KeyListFlaw& flaw);

/// What can be done about it: one sentence, beginning small and without its full stop.
std::string advice(KeyListRefusal refusal);

}  // namespace content
