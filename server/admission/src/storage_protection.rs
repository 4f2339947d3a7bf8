//! `StorageObjectInUseProtection`: volumes and claims wait with their end until nobody uses them.

/// The finalizer of a resource that is protected.
pub fn finalizer(resource: &str) -> Option<&'static str> {
    match resource {
        "persistentvolumeclaims" => Some("kubernetes.io/pvc-protection"),
        "persistentvolumes" => Some("kubernetes.io/pv-protection"),
        "volumeattributesclasses" => Some("kubernetes.io/vac-protection"),
        _ => None,
    }
}
