#include "tests/damage/case.h"

#include <utility>

#include "tests/damage/loose.h"

namespace damage {

Case signature(int number, std::string what, Change change, std::string code) {
  return {number, "a signature file with " + std::move(what),
          [change = std::move(change)](const Delivery& delivery) {
            delivery.lay_signature(change(delivery.signature()));
            return delivery.install();
          },
          std::move(code)};
}

Case comment(int number, std::string what, Change change, std::string code) {
  return {number, "a signed comment with " + std::move(what),
          [change = std::move(change)](const Delivery& delivery) {
            delivery.sign(change(delivery.comment()));
            return delivery.install();
          },
          std::move(code)};
}

Case forged(int number, std::string what, Change change, std::string code) {
  return {number, std::move(what),
          [change = std::move(change)](const Delivery& delivery) {
            write_bytes(delivery.pack, change(sound_pack()));
            return delivery.install();
          },
          std::move(code)};
}

Case signed_anew(int number, std::string what, Change change, std::string code, std::string says) {
  return {number, std::move(what),
          [change = std::move(change)](const Delivery& delivery) {
            write_bytes(delivery.pack, change(sound_pack()));
            delivery.sign();
            return delivery.install();
          },
          std::move(code), std::move(says)};
}

Case rows(int number, std::string what, std::string sql, std::string code, std::string says) {
  return {number, std::move(what),
          [sql = std::move(sql)](const Delivery& delivery) {
            run_loose(delivery.pack, sql);
            delivery.sign();
            return delivery.install();
          },
          std::move(code), std::move(says)};
}

}  // namespace damage
