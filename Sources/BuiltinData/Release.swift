/// The version of this package, which decides what the numbers are.
package enum Release {
  package static let version = "0.1.0"
}
