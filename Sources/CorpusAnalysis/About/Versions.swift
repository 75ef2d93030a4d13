internal import BuiltinData
internal import ICU

/// The versions that decide what the numbers are.
///
///     print(Versions.newsstat, Versions.icu)
public enum Versions {
  public static var newsstat: String { Release.version }
  /// Of the linked ICU, such as `72.1`.
  public static var icu: String { Version.icu }
  /// Whose properties of characters the ICU has, such as `15.0`.
  public static var unicode: String { Version.unicode }
  /// Of the Common Locale Data Repository that the ICU has, such as `42.0.0.0`.
  public static var cldr: String { Version.cldr }
}
