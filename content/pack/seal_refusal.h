// Why a seal is not accepted: a closed set, so that every reason has its name, its sentence and its test.
#pragma once

#include <string>

namespace content {

enum class SealRefusal {
  // The signature file.
  missing,             ///< there is none, or it cannot be opened for reading
  not_a_file,          ///< a folder, a link, a device
  too_large,           ///< larger than any signature file
  cut_short,           ///< ends before its fourth line does
  more_lines,          ///< goes on after its fourth line
  carriage_return,     ///< a line ends, or goes on, with a CR
  nul_byte,            ///< a NUL somewhere
  untrusted_prefix,    ///< the first line does not begin with `untrusted comment: `
  trusted_prefix,      ///< the third line does not begin with `trusted comment: `
  comment_too_long,    ///< a comment is longer than minisign's own
  signature_encoding,  ///< the second line is not the base64 of 74 bytes, in its one form
  global_encoding,     ///< the fourth line is not the base64 of 64 bytes, in its one form
  algorithm_legacy,    ///< `Ed`: signs the file itself, and so a file that nobody signed
  algorithm_unknown,   ///< neither `ED` nor `Ed`
  // Who signed.
  key_unknown,    ///< no trusted key has this id
  key_ambiguous,  ///< two different trusted keys have this id: neither is believed
  key_revoked,    ///< a key list has taken back the trust in it
  global_forged,  ///< the global signature is not by that key over this signature and comment
  pack_forged,    ///< the signature is not by that key over this file
  // What was signed.
  comment_of_minisign,   ///< minisign's default comment, which names no pack
  comment_characters,    ///< something else than printable ASCII
  comment_product,       ///< of another product
  comment_blanks,        ///< a blank too many
  comment_key_missing,   ///< ends too soon, or a word has no `=`
  comment_key_repeated,  ///< a key that has been there
  comment_key_order,     ///< a key before its turn
  comment_key_unknown,   ///< a key that is none of ours
  comment_number,        ///< a sign, a leading zero, not a digit, too large
  comment_exhibit,       ///< not an exhibit's id
  // Whether it is this pack.
  schema_differs,
  exhibit_differs,
  version_differs,
  size_differs,
};

/// The reason as one word for the log: `seal-key-unknown`.
const char* code(SealRefusal refusal);

struct SealFlaw {
  SealRefusal reason;
  std::string says;  ///< to follow the name of the signature file in a sentence: `is not there`
};

/// What a signature file stands beside.
enum class SealOf { pack, key_list };

/// What a curator can do about it: one sentence, beginning small and without its full stop.
std::string advice(SealRefusal refusal, SealOf of = SealOf::pack);

}  // namespace content
