import IKO

/// What `iko oversikt` was asked for, checked.
struct OversiktOptions: CommandOptions, Equatable {
  /// `--vis-elev`: how a pupil is referred to in a calendar.
  enum ShowPupil: String, CaseIterable, Sendable { case initialer, nøkkel }

  /// Files and folders, byte for byte as typed; at least one.
  var paths: [String]
  /// `-o`; nil shows the overview on standard output.
  var output: OutputFile?
  /// `--dato`, as ISO 8601; nil means today.
  var date: String?
  /// `--fra`: lists of pupils, with decisions or without.
  var lists: [String] = []
  /// `--elev`, `--klasse`, `--trinn`.
  var utvalg = Utvalg()
  /// `--møte`: the number of a meeting as printed.
  var meeting: String?
  /// `--årshjul`: a wheel, or a list of dates.
  var wheel: String?
  /// `--med-frister`: evaluations stand in the calendar too.
  var withDeadlines = false
  var showPupil: ShowPupil?
  /// `--med-navn`: names stand in the calendar.
  var showsNames = false
  /// `--overlevering`.
  var handsOver = false
  /// `--ansvarlig`.
  var listsResponsible = false
  /// `--siden`: the register of an earlier reading.
  var since: String?
  /// `--virkning`.
  var showsEffect = false
  /// `--felt`: tags of the fields that are handed over.
  var tags: [String] = []
  /// `--med-helse`: items about health are named.
  var withHealth = false
  /// Nil means as many as the machine has cores.
  var jobs: Int?
  var isQuiet = false
  var isJSON = false

  /// What was asked for and has no meaning without something else.
  var missing: String? {
    if handsOver, output == nil { return Wording.handOverNeedsFile }
    if listsResponsible, output == nil { return Wording.responsibleNeedsFile }
    if showsNames, !withDeadlines { return Wording.namesNeedDeadlines }
    if !tags.isEmpty, !handsOver { return Wording.fieldsNeedHandOver }
    if withDeadlines, output?.format != .ics { return Wording.deadlinesNeedCalendar }
    if showPupil != nil, !withDeadlines { return Wording.showPupilNeedsDeadlines }
    return nil
  }
}
