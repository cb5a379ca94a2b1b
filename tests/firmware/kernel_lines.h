// A model of the kernel between contacts and whoever reads them: queues that overflow, numbers, and an
// interrupt that reads the level a little later than it was woken.
#pragma once

#include <cstddef>
#include <deque>
#include <vector>

#include "firmware/lines.h"

/// What libgpiod 1.6 sees: 16 edges a line, unnumbered, and the newest are dropped. What libgpiod 2 sees: one
/// queue for all lines, numbered, and the oldest are dropped.
enum class Kernel { v1, v2 };

class KernelLines final : public firmware::Lines {
 public:
  static constexpr std::size_t v1_queue = 16;

  /// Edges closer together than `latency` are one: it has the level that is found when it is over.
  KernelLines(Kernel kernel, std::size_t inputs, std::chrono::microseconds latency)
      : kernel_(kernel),
        latency_(latency),
        levels_(inputs, firmware::Level::inactive),
        seen_(inputs),
        queued_(inputs),
        numbers_(inputs),
        dropped_(inputs) {}

  /// What the contacts will do; in the order of times, none before those already there.
  void add(const std::vector<firmware::Edge>& contacts) {
    contacts_.insert(contacts_.end(), contacts.begin(), contacts.end());
  }

  void run_to(firmware::Time now) {
    for (; moved_ < contacts_.size() && contacts_[moved_].time <= now; ++moved_) {
      levels_[contacts_[moved_].line] = after(contacts_[moved_]);
    }
    while (stamped_ < contacts_.size() && contacts_[stamped_].time + latency_ <= now) stamp(stamped_++);
    while (stamped_ > keep && moved_ > keep) forget();
  }

  bool readable() const { return !queue_.empty(); }

  /// When the next edge can be read, unless it gets lost; Time::max() if there is none.
  firmware::Time next() const {
    if (readable()) return firmware::Time{};
    return stamped_ < contacts_.size() ? contacts_[stamped_].time + latency_ : firmware::Time::max();
  }

  /// After the next `after` edges of that line, so many get lost.
  void drop(std::size_t line, std::size_t after, std::size_t edges) { dropping_ = {line, after, edges}; }

  int descriptor() const override { return -1; }
  firmware::Reading read(firmware::Time /*now*/) override {
    firmware::Reading reading;
    reading.edges.assign(queue_.begin(), queue_.end());
    queue_.clear();
    for (std::size_t line = 0; line < queued_.size(); ++line) {
      if (kernel_ == Kernel::v1 && queued_[line] == v1_queue) reading.full.push_back(line);
      queued_[line] = 0;
    }
    return reading;
  }
  std::vector<firmware::Level> levels() override { return levels_; }
  void set_lamp(std::size_t /*lamp*/, firmware::Level /*level*/) override {}

  /// How many edges of a line the queues have dropped.
  std::size_t dropped(std::size_t line) const { return dropped_[line]; }

 private:
  struct Dropping {
    std::size_t line = 0;
    std::size_t after = 0;
    std::size_t edges = 0;
  };
  static constexpr std::size_t keep = 4096;

  static firmware::Level after(const firmware::Edge& contact) {
    return contact.kind == firmware::EdgeKind::rising ? firmware::Level::active : firmware::Level::inactive;
  }

  void stamp(std::size_t index) {
    firmware::Edge edge = contacts_[index];
    if (edge.time < seen_[edge.line]) return;
    seen_[edge.line] = edge.time + latency_;
    for (std::size_t i = index + 1; i < contacts_.size() && contacts_[i].time <= seen_[edge.line]; ++i) {
      if (contacts_[i].line == edge.line) edge.kind = contacts_[i].kind;
    }
    push(edge);
  }

  void push(firmware::Edge edge) {
    ++request_;
    ++numbers_[edge.line];
    if (dropping_.line == edge.line && dropping_.edges > 0) {
      if (dropping_.after == 0) {
        --dropping_.edges;
        ++dropped_[edge.line];
        return;
      }
      --dropping_.after;
    }
    if (kernel_ == Kernel::v1 && queued_[edge.line] == v1_queue) {
      ++dropped_[edge.line];
      return;
    }
    if (kernel_ == Kernel::v2) {
      edge.sequence = {request_, numbers_[edge.line]};
      if (queue_.size() == 16 * levels_.size()) {
        ++dropped_[queue_.front().line];
        queue_.pop_front();
      }
    }
    ++queued_[edge.line];
    queue_.push_back(edge);
  }

  void forget() {
    contacts_.erase(contacts_.begin(), contacts_.begin() + keep);
    stamped_ -= keep;
    moved_ -= keep;
  }

  Kernel kernel_;
  std::chrono::microseconds latency_;
  std::deque<firmware::Edge> contacts_;
  std::size_t moved_ = 0;    // of the contacts, so many have moved,
  std::size_t stamped_ = 0;  // and so many of these the kernel has seen
  std::vector<firmware::Level> levels_;
  std::vector<firmware::Time> seen_;
  std::deque<firmware::Edge> queue_;
  std::vector<std::size_t> queued_;
  std::uint32_t request_ = 0;
  std::vector<std::uint32_t> numbers_;
  std::vector<std::size_t> dropped_;
  Dropping dropping_;
};
