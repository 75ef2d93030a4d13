internal import CICU

/// The versions of the linked ICU and of the data that it carries.
public enum Version {
  /// ICU's own version, such as `72.1`.
  public static var icu: String { unsafe String(cString: cicu_version()) }
  /// The Unicode version whose properties it has, such as `15.0`.
  public static var unicode: String { unsafe String(cString: cicu_unicode_version()) }
  /// The version of the Common Locale Data Repository, such as `42.0.0.0`.
  public static var cldr: String { unsafe String(cString: cicu_cldr_version()) }
}
