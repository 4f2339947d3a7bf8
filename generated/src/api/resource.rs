// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Types of `api/resource`.

use object::record;

record! {
    /// `io.k8s.apimachinery.pkg.api.resource.QuantityValue`
    QuantityValue = "io.k8s.apimachinery.pkg.api.resource.QuantityValue" {
        string: String = "string" 1 {};
    }
}
