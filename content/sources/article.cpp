#include <fmt/format.h>

#include <algorithm>

#include "content/sources/markdown.h"
#include "content/sources/suggest.h"

namespace sources {

namespace {

class ArticleReader {
 public:
  ArticleReader(const std::vector<std::string>& headings, bool preface, Report& report)
      : headings_(headings), preface_(preface), report_(report) {}

  Article read(const std::shared_ptr<const Source>& source) {
    article_.source = source;
    article_.sections.push_back({{}, {source, 0, 0}, {}});
    for (Block& block : parse_markdown(source, report_)) {
      switch (block.kind) {
        case Block::Kind::title:
          title(block);
          break;
        case Block::Kind::heading:
          heading(block);
          break;
        case Block::Kind::paragraph:
          paragraph(std::move(block));
          break;
      }
    }
    check_complete();
    return std::move(article_);
  }

 private:
  void title(const Block& block) {
    if (!article_.title.text.empty()) {
      report_.error(block.at, "a second title", "one line with one # a file; sections begin with ##");
      return;
    }
    article_.title = block.passage();
  }

  void heading(const Block& block) {
    const std::string name = block.passage().text;
    const bool known = std::find(headings_.begin(), headings_.end(), name) != headings_.end();
    if (!known) {
      misspelt_.push_back(nearest(name, headings_));
      report_.error(block.at, fmt::format("unknown heading `{}`", name), did_you_mean(name, headings_));
    } else if (article_.find(name) != nullptr) {
      report_.error(block.at, fmt::format("the heading `{}` stands here twice", name), "keep one of the two");
    }
    article_.sections.push_back({name, block.at, {}});
  }

  void paragraph(Block block) {
    if (block.spans.empty()) return;
    Section& section = article_.sections.back();
    if (section.heading.empty() && !preface_) {
      report_.error(
          block.at, "text outside any section",
          headings_.empty() ? "" : fmt::format("put it below a heading, such as `## {}`", headings_.front()));
      return;
    }
    section.blocks.push_back(std::move(block));
  }

  void check_complete() {
    const Location whole{article_.source, 0, 0};
    if (article_.title.text.empty()) {
      article_.title.at = whole;
      report_.error(whole, "the title is missing", "the first line is `# ` and the title");
    }
    for (const std::string& heading : headings_) {
      const Section* section = article_.find(heading);
      if (section == nullptr) {
        if (std::find(misspelt_.begin(), misspelt_.end(), heading) != misspelt_.end()) continue;
        report_.error(whole, fmt::format("the section `## {}` is missing", heading));
      } else if (section->blocks.empty()) {
        report_.error(section->at, fmt::format("the section `{}` is empty", heading),
                      "write its text below it");
      }
    }
  }

  const std::vector<std::string>& headings_;
  bool preface_;
  Report& report_;
  Article article_;
  std::vector<std::string> misspelt_;
};

}  // namespace

Passage Section::passage() const {
  Passage out;
  for (const Block& block : blocks) {
    if (!out.text.empty()) out.append("\n");
    out.append(block.passage());
  }
  if (out.at.source == nullptr) out.at = at;
  return out;
}

const Section* Article::find(std::string_view heading) const {
  const auto section =
      std::find_if(sections.begin(), sections.end(), [&](const Section& s) { return s.heading == heading; });
  return section == sections.end() ? nullptr : &*section;
}

Article read_article(const std::shared_ptr<const Source>& source, const std::vector<std::string>& headings,
                     bool preface, Report& report) {
  return ArticleReader(headings, preface, report).read(source);
}

}  // namespace sources
