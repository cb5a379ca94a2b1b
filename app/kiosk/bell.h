// How a thread that has done something wakes the loop's one wait.
#pragma once

namespace kiosk {

/// Owns an eventfd. Its functions throw std::system_error, naming the call.
class Bell {
 public:
  Bell();
  ~Bell();
  Bell(const Bell&) = delete;
  Bell& operator=(const Bell&) = delete;
  Bell(Bell&&) = delete;
  Bell& operator=(Bell&&) = delete;

  /// Readable from ring() to silence().
  int descriptor() const { return number_; }

  /// From any thread.
  void ring() const;
  void silence() const;

 private:
  int number_;
};

}  // namespace kiosk
