import Tables

extension Listeleser {
  /// Whether a column without a field of the form is one that the criteria use, or one of the list that they give.
  func isForCriteria(_ column: RowTable.Column, _ table: RowTable) -> Bool {
    let isAssessed = table["Beslutning"] != nil && Vurdertliste.columns.contains(column.name)
    return isAssessed || skjema == Oppfølgingsplan.navn && Grunnlagskolonne(column.name) != nil
  }
}
