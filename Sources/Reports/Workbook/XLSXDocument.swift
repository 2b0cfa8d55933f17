import CXLSXWriter
import Glibc
import Model

/// Writes a workbook as a file.
///
/// The only owner of libxlsxwriter's workbook. Text is always written as a string, so that a name
/// that begins with `=` is no formula and an address no link.
@safe
struct XLSXDocument: ~Copyable {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let file: ScratchFile
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  private var isOpen = true

  /// A file of a workbook's title and day.
  init(title: String, created: CivilDate?) throws(SpreadsheetRefusal) {
    guard let file = ScratchFile() else { throw .noRoom }
    var options = unsafe lxw_workbook_options()
    guard let workbook = unsafe workbook_new_opt(file.path, &options) else { throw .noRoom }
    self.file = file
    unsafe self.workbook = unsafe workbook
    let title = XMLText.allowed(String(title.prefix(200)))
    unsafe title.withCString { title in
      var properties = unsafe lxw_doc_properties()
      unsafe properties.title = unsafe UnsafeMutablePointer(mutating: title)
      unsafe properties.created = created?.secondsSince1970 ?? 946_684_800
      _ = unsafe workbook_set_properties(workbook, &properties)
    }
  }

  deinit { if isOpen { unsafe lxw_workbook_free(workbook) } }

  /// Adds a sheet after the others.
  mutating func add(_ sheet: SpreadsheetSheet, title: String) throws(SpreadsheetRefusal) {
    guard let page = unsafe workbook_add_worksheet(workbook, sheet.name.text)
    else { throw .sheetName(sheet.name) }
    for (column, width) in sheet.widths.sorted(by: { $0.key < $1.key }) {
      var options = lxw_row_col_options()
      options.hidden = sheet.hiddenColumns.contains(column) ? 1 : 0
      let column = lxw_col_t(column)
      unsafe worksheet_set_column_opt(page, column, column, width, nil, &options)
    }
    let layout = SheetLayout(sheet)
    for (row, height) in layout.heights.sorted(by: { $0.key < $1.key }) {
      unsafe worksheet_set_row(page, lxw_row_t(row), height, nil)
    }
    let places = sheet.cells.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    for place in places {
      if let cell = sheet.cells[place] {
        unsafe try write(cell, at: sheet.reference(place.row, place.column), on: page)
      }
    }
    unsafe arrange(sheet, layout, title: title, on: page)
    for rule in sheet.rules { unsafe try write(rule, in: sheet.name, on: page) }
    for chart in sheet.charts { unsafe try insert(chart, of: sheet.name, on: page) }
  }

  /// The finished file.
  mutating func finish() throws(SpreadsheetRefusal) -> [UInt8] {
    isOpen = false
    guard unsafe workbook_close(workbook) == LXW_NO_ERROR, let bytes = file.bytes
    else { throw .noRoom }
    return bytes
  }

  // MARK: Cells

  private mutating func write(
    _ cell: SpreadsheetCell, at place: CellReference, on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetRefusal) {
    let (row, column) = (lxw_row_t(place.row), lxw_col_t(place.column))
    let format = unsafe format(cell.style)
    let result: lxw_error
    switch cell.content {
    case .blank: result = unsafe worksheet_write_blank(page, row, column, format)
    case .number(let number):
      result = unsafe worksheet_write_number(page, row, column, number, format)
    case .formula(let formula, let value):
      let text = "=" + formula.text(in: place.sheet)
      result = unsafe worksheet_write_formula_num(page, row, column, text, format, value)
    case .step(let formula):
      result = unsafe worksheet_write_formula(
        page, row, column, "=" + formula.text(in: place.sheet), format)
    case .date(let date):
      var moment = lxw_datetime(
        year: Int32(date.year), month: Int32(date.month), day: Int32(date.day), hour: 0, min: 0,
        sec: 0)
      result = unsafe worksheet_write_datetime(page, row, column, &moment, format)
    case .text(let text):
      guard text.utf16.count <= XMLText.longest else { throw .longText(place) }
      result = unsafe worksheet_write_string(page, row, column, XMLText.allowed(text), format)
    }
    guard result == LXW_NO_ERROR else { throw .cell(place) }
    guard let note = cell.note, !note.isEmpty else { return }
    var options = unsafe lxw_comment_options()
    unsafe options.width = 320
    unsafe options.height = UInt16(clamping: 34 + 17 * (note.utf16.count / 44 + 1))
    let text = XMLText.allowed(String(note.prefix(2_000)))
    guard unsafe worksheet_write_comment_opt(page, row, column, text, &options) == LXW_NO_ERROR
    else { throw .cell(place) }
  }

  /// The format of a style, made once.
  private mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let made = unsafe formats[style] { return unsafe made }
    guard let format = unsafe workbook_add_format(workbook) else { return nil }
    unsafe format_set_num_format(format, style.number.code)
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if style.wraps { unsafe format_set_text_wrap(format) }
    if style.isRight { unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    if style.indent > 0 { unsafe format_set_indent(format, UInt8(clamping: style.indent)) }
    switch style.role {
    case .plain: break
    case .input:
      unsafe format_set_bg_color(format, 0xFF_F7D6)
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color(format, 0x7F_7F7F)
    case .heading:
      unsafe format_set_bold(format)
      unsafe format_set_text_wrap(format)
      unsafe format_set_bg_color(format, 0xE3_EAF2)
      unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .title:
      unsafe format_set_bold(format)
      unsafe format_set_font_size(format, 16)
    case .section: unsafe format_set_bold(format)
    case .total:
      unsafe format_set_bold(format)
      unsafe format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .grandTotal:
      unsafe format_set_bold(format)
      unsafe format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_bottom(format, UInt8(LXW_BORDER_DOUBLE.rawValue))
    case .remark:
      unsafe format_set_italic(format)
      unsafe format_set_font_color(format, 0x40_4040)
    }
    unsafe formats[style] = unsafe format
    return unsafe format
  }

  // MARK: The sheet as a whole

  /// Frozen headings, and an A4 page as wide as the sheet with its headings on every page.
  private func arrange(
    _ sheet: SpreadsheetSheet, _ layout: SheetLayout, title: String,
    on page: UnsafeMutablePointer<lxw_worksheet>
  ) {
    unsafe worksheet_freeze_panes(
      page, lxw_row_t(sheet.headingRows), lxw_col_t(sheet.headingColumns))
    if sheet.headingRows > 0 {
      _ = unsafe worksheet_repeat_rows(page, 0, lxw_row_t(sheet.headingRows - 1))
    }
    unsafe sheet.isPortrait ? worksheet_set_portrait(page) : worksheet_set_landscape(page)
    unsafe worksheet_set_paper(page, 9)
    unsafe worksheet_fit_to_pages(page, UInt16(clamping: layout.pagesAcross), 0)
    if layout.pagesAcross > 1, sheet.headingColumns > 0 {
      _ = unsafe worksheet_repeat_columns(page, 0, lxw_col_t(sheet.headingColumns - 1))
    }
    if let row = layout.pageBreak {
      var breaks = [lxw_row_t(row), 0]
      _ = unsafe worksheet_set_h_pagebreaks(page, &breaks)
    }
    unsafe worksheet_set_margins(page, 0.5, 0.5, 0.6, 0.7)
    // An ampersand begins a code in a footer; the title is a person's text.
    let name = XMLText.allowed(String(title.prefix(60))).replacing("&", with: "&&")
    _ = unsafe worksheet_set_footer(page, "&L\(name)&C&A&R&P (&N)")
    if sheet.isHidden { unsafe worksheet_hide(page) }
  }

  private func write(
    _ rule: CellRule, in sheet: SheetName, on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetRefusal) {
    var words: [String] = []
    var source = ""
    var validation = unsafe lxw_data_validation()
    let between = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    switch rule.allowed {
    case .words(let some):
      guard CellRule.fits(some) else { throw .cell(rule.cells.first) }
      words = some
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
    case .wordsIn(let range):
      source = "=" + range.absolute
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    case .whole(let range):
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      unsafe validation.criteria = between
      unsafe validation.minimum_number = Double(range.lowerBound)
      unsafe validation.maximum_number = Double(range.upperBound)
    case .decimal(let range):
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      unsafe validation.criteria = between
      unsafe validation.minimum_number = range.lowerBound
      unsafe validation.maximum_number = range.upperBound
    case .anything: unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    }
    let kind = rule.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING
    unsafe validation.error_type = UInt8(kind.rawValue)
    let texts = unsafe [rule.title.cut(at: 32), rule.message.cut(at: 255), source].map {
      unsafe strdup(XMLText.allowed($0))
    }
    var list = unsafe words.map { unsafe strdup(XMLText.allowed($0)) } + [nil]
    let copies = unsafe texts + list
    defer { for place in unsafe copies.indices { unsafe free(copies[place]) } }
    unsafe validation.input_title = unsafe texts[0]
    unsafe validation.input_message = unsafe texts[1]
    unsafe validation.error_title = unsafe texts[0]
    unsafe validation.error_message = unsafe texts[1]
    if !source.isEmpty { unsafe validation.value_formula = unsafe texts[2] }
    let (first, last) = (rule.cells.first, rule.cells.last)
    let result = unsafe list.withUnsafeMutableBufferPointer { list in
      if !words.isEmpty { unsafe validation.value_list = list.baseAddress }
      return unsafe worksheet_data_validation_range(
        page, lxw_row_t(first.row), lxw_col_t(first.column), lxw_row_t(last.row),
        lxw_col_t(last.column), &validation)
    }
    guard result == LXW_NO_ERROR else { throw .cell(first) }
  }

  // MARK: Charts

  private func insert(
    _ chart: SpreadsheetChart, of sheet: SheetName, on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetRefusal) {
    let place = CellReference(sheet, row: chart.row, column: chart.column)
    guard let made = unsafe workbook_add_chart(workbook, chart.kind.code)
    else { throw .cell(place) }
    unsafe chart_title_set_name(made, XMLText.allowed(chart.heading))
    if chart.kind == .bars {
      // Lying bars have their names on the other axis, from below; every bar says its own figure.
      unsafe chart_axis_set_reverse(made.pointee.y_axis)
      unsafe chart_axis_off(made.pointee.x_axis)
      unsafe chart_axis_major_gridlines_set_visible(made.pointee.x_axis, 0)
    } else {
      unsafe chart_axis_set_name(made.pointee.y_axis, chart.unit)
      unsafe chart_axis_set_num_format(made.pointee.y_axis, "#,##0")
    }
    if chart.series.count > 1 {
      unsafe chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    } else {
      unsafe chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    for (number, series) in chart.series.enumerated() {
      guard let drawn = unsafe chart_add_series(made, nil, nil) else { throw .cell(place) }
      let (names, values) = (series.categories, series.values)
      unsafe chart_series_set_categories(
        drawn, names.first.sheet.text, lxw_row_t(names.first.row), lxw_col_t(names.first.column),
        lxw_row_t(names.last.row), lxw_col_t(names.last.column))
      unsafe chart_series_set_values(
        drawn, values.first.sheet.text, lxw_row_t(values.first.row),
        lxw_col_t(values.first.column), lxw_row_t(values.last.row),
        lxw_col_t(values.last.column))
      unsafe chart_series_set_name_range(
        drawn, series.name.sheet.text, lxw_row_t(series.name.row), lxw_col_t(series.name.column))
      let colour = SpreadsheetChart.colours[number % SpreadsheetChart.colours.count]
      if chart.kind == .lines {
        var line = lxw_chart_line()
        (line.color, line.width) = (colour, 2.5)
        unsafe chart_series_set_line(drawn, &line)
        unsafe chart_series_set_marker_type(drawn, UInt8(clamping: 3 + number % 6))
      } else {
        var fill = lxw_chart_fill()
        fill.color = colour
        unsafe chart_series_set_fill(drawn, &fill)
      }
      if chart.kind != .stackedColumns {
        unsafe chart_series_set_labels(drawn)
        unsafe chart_series_set_labels_num_format(drawn, "#,##0")
        if chart.kind == .lines {
          unsafe chart_series_set_labels_position(
            drawn, UInt8(LXW_CHART_LABEL_POSITION_ABOVE.rawValue))
        }
      }
    }
    let description = unsafe strdup(XMLText.allowed(chart.alternative.cut(at: 1_000)))
    defer { unsafe free(description) }
    var options = unsafe lxw_chart_options()
    unsafe options.description = unsafe description
    unsafe options.x_scale = Double(chart.width) / 480
    unsafe options.y_scale = Double(chart.height) / 288
    let result = unsafe worksheet_insert_chart_opt(
      page, lxw_row_t(chart.row), lxw_col_t(chart.column), made, &options)
    guard result == LXW_NO_ERROR else { throw .cell(place) }
  }
}

extension SpreadsheetChart.Kind {
  /// libxlsxwriter's own number.
  fileprivate var code: UInt8 {
    let type =
      switch self {
      case .columns: LXW_CHART_COLUMN
      case .stackedColumns: LXW_CHART_COLUMN_STACKED
      case .bars: LXW_CHART_BAR
      case .lines: LXW_CHART_LINE
      }
    return UInt8(type.rawValue)
  }
}

extension CivilDate {
  /// The seconds from 1970 to the day's noon, in universal time.
  fileprivate var secondsSince1970: Int {
    CivilDate(year: 1970, month: 1, day: 1).map { days(since: $0) * 86_400 + 43_200 } ?? 43_200
  }
}
