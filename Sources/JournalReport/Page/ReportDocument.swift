/// A report in words and blocks: all of its wording, none of its layout.
package struct ReportDocument: Hashable, Sendable {
  package var pages: [Page]

  package struct Page: Hashable, Sendable {
    package var masthead: Masthead
    package var sections: [Section]
  }

  /// Whose page this is, and what it covers.
  package struct Masthead: Hashable, Sendable {
    package var name: String?
    /// Birth date and number.
    package var details: [String]
    /// Whom it is for, and when.
    package var occasion: String?
    package var title: String
    package var prepared: String
    /// Short statements, each of which stays whole.
    package var statements: [String]
  }

  package struct Section: Hashable, Sendable {
    package var kind: Kind
    package var heading: String?
    package var blocks: [Block]
    /// Whether it follows the one before without a space.
    package var isClose = false
    /// Whether its first paragraph may stand on the line of the heading.
    package var isOneLine = false

    /// Of its shape alone: the texts of many years are many, and what has the same hash is compared.
    package func hash(into hasher: inout Hasher) {
      hasher.combine(kind)
      hasher.combine(blocks.count)
      for case .table(let table) in blocks { hasher.combine(table.rows.count) }
    }

    /// What it is about; on each page one of a kind at most has a heading.
    package enum Kind: String, Hashable, Sendable {
      case nothing, important, questions, agreed, firstLook, medicines, doses, gaps, picture,
        course, closing, statistics, appendix
    }
  }

  package enum Block: Hashable, Sendable {
    case paragraph(String)
    case list([String])
    /// Short statements, each of which stays whole, as many on a line as fit.
    case statements([String])
    case table(Table)
    case form([Blank])
    /// An empty line across the page, to write on.
    case writingLine
    case footnote(String)
    /// Formats without pictures leave it out: its figures stand in the tables too.
    case picture(Picture)
  }

  /// Something to fill in by hand.
  package struct Blank: Hashable, Sendable {
    package var label: String
    /// In characters; 0 for what is only said. The last of a form takes what is left of its line.
    package var length: Int
  }

  package struct Table: Hashable, Sendable {
    package var columns: [Column]
    package var rows: [Row]

    package struct Column: Hashable, Sendable {
      package var heading: String
      /// Under the heading.
      package var subheading: String
      package var width: Width
      package var alignment: Alignment
      /// Left out where the columns would not fit beside each other with it.
      package var isOptional: Bool

      package init(
        _ heading: String = "", _ width: Width = .natural, _ alignment: Alignment = .leading,
        subheading: String = "", isOptional: Bool = false
      ) {
        self.heading = heading
        self.subheading = subheading
        self.width = width
        self.alignment = alignment
        self.isOptional = isOptional
      }
    }

    package enum Width: Hashable, Sendable {
      /// As wide as its cells.
      case natural
      /// What the others leave; one column of a table.
      case flexible
      /// Empty, to write in, so many characters wide.
      case blank(Int)
    }

    package enum Alignment: Hashable, Sendable {
      case leading, trailing
      /// Numbers at the beginning of the cells end under each other.
      case number
    }

    package struct Row: Hashable, Sendable {
      /// One for each column; with fewer, the last one reaches over the columns that are left.
      package var cells: [String]
      /// How many steps the first cell is indented: a row that is part of the one above.
      package var level = 0
      package var details: [Detail] = []
    }

    /// What is said under a row, across all columns.
    package enum Detail: Hashable, Sendable {
      case text(String)
      case statements([String])
      case series(label: String, values: [String])
    }
  }
}
