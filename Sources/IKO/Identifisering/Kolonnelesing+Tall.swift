import Forms
import Foundation
import Norwegian
import Tables

/// A number in a cell, with how it was given.
struct Celletall {
  let value: Decimal
  let isPercent: Bool
  /// Digits after the decimal sign.
  let decimals: Int
  /// Whether the cell holds a number and not a text: zeros at its end are lost.
  let isStored: Bool
}

extension Kolonnelesing {
  /// The numbers of the column; what is outside the range is an error.
  mutating func tall(_ expected: (String) -> String, in range: ClosedRange<Decimal>? = nil) -> [Celletall?] {
    cells.indices.map { index in
      guard let text = text(index) else { return nil }
      if case .fravær = kolonne, text.uppercased() == "D" {
        note(index, .error, Wording.absenceCode)
        return nil
      }
      do throws(TableProblem) {
        guard let number = try cells[index].decimal(), let value = Decimal(number) else {
          return nil
        }
        if let range, !range.contains(value) {
          note(index, .error, expected)
          return nil
        }
        let isStored = if case .number = cells[index].value { true } else { false }
        return Celletall(value: value, isPercent: number.isPercent, decimals: number.decimals, isStored: isStored)
      } catch {
        note(index, error)
        return nil
      }
    }
  }

  // MARK: Averages

  /// Averages are 0 to 6. A column of numbers from 10 to 60 holds grunnskolepoeng, ten times as much.
  mutating func readAverages(named erPoeng: Bool) {
    let numbers = tall(Wording.averageExpected)
    let known = numbers.compactMap { $0?.value }.filter { $0 != 0 }
    let points = known.count { $0 >= 10 && $0 <= 60 }
    let averages = known.count { $0 > 0 && $0 <= 6 }
    let isPoints = erPoeng || points > 0 && averages == 0
    if points > 0, averages > 0 { tell(.error, Wording.mixedAverages(navn)) }
    if isPoints, points > 0 { tell(.remark, Wording.points(navn)) }
    let isExact = numbers.contains { ($0?.decimals ?? 0) >= 2 }
    set(
      numbers.enumerated().map { index, number in
        number.flatMap { average($0, at: index, isPoints: isPoints, isExact: isExact) }
      })
  }

  private mutating func average(_ number: Celletall, at index: Int, isPoints: Bool, isExact: Bool) -> Answer? {
    let value = number.value
    if value == 0 {
      note(index, .warning, Wording.noAverage)
      return nil
    }
    guard isPoints ? (10...60).contains(value) : value > 0 && value <= 6 else {
      note(index, .error, isPoints ? Wording.pointsExpected : Wording.averageExpected)
      return nil
    }
    if isPoints { return .number(value / 10) }
    // A spreadsheet drops zeros at the end: where other cells have two decimals, this one has them too.
    if number.decimals < 2, !(number.isStored && isExact) { note(index, .remark, Wording.perhapsRounded) }
    return .number(value)
  }

  // MARK: Absence

  mutating func readAbsence(_ column: Fraværskolonne) {
    switch column.enhet {
    case .prosent: readPercent()
    case .dager: set(tall(Wording.daysExpected, in: 0...366).map { $0.map { .number($0.value) } })
    case .timer: set(tall(Wording.hoursExpected, in: 0...3000).map { $0.map { .number($0.value) } })
    case nil:
      let numbers = tall(Wording.percentExpected)
      // Cells that say themselves that they are percentages need no unit in the header.
      let isPercent = numbers.allSatisfy { $0?.isPercent != false }
      if !isPercent { tell(.warning, Wording.unitMissing(navn)) }
      set(numbers.map { number in isPercent ? number.map { .number($0.value) } : nil })
    }
  }

  private mutating func readPercent() {
    let numbers = tall(Wording.percentExpected, in: 0...100)
    let bare = numbers.compactMap(\.self).filter { !$0.isPercent }
    // 0,12 may be 12 % or 0,12 %; that is one question for the column.
    let isUnclear = bare.contains { $0.value > 0 } && bare.allSatisfy { $0.value < 1 }
    if isUnclear { tell(.warning, Wording.fractions(navn)) }
    set(
      numbers.map { number in
        guard let number, number.isPercent || !isUnclear else { return nil }
        return .number(number.value)
      })
  }
}
