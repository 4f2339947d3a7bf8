//! The listening socket.

use std::io::{Error, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use tokio::net::{TcpListener, TcpSocket};

use crate::flags::options::Serving;

/// Connections that wait to be accepted; the system cuts it to its own limit.
const BACKLOG: u32 = 4_096;

/// Binds the socket. An unspecified address means all interfaces and, where the host has both, both families.
pub fn bind(options: &Serving) -> Result<TcpListener, String> {
    let port = options.secure_port as u16;
    let address = options.bind_address.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    let on = |address: IpAddr| one(options, SocketAddr::new(address, port));
    let bound = match address.is_unspecified() {
        true => on(Ipv6Addr::UNSPECIFIED.into()).or_else(|_| on(Ipv4Addr::UNSPECIFIED.into())),
        false => on(address),
    };
    bound.map_err(|e| {
        let address = SocketAddr::new(address, port);
        let what = match e.kind() {
            ErrorKind::AddrInUse => "address already in use".to_owned(),
            ErrorKind::AddrNotAvailable => "cannot assign requested address".to_owned(),
            ErrorKind::PermissionDenied => "permission denied".to_owned(),
            _ => e.to_string(),
        };
        format!("failed to create listener: failed to listen on {address}: listen tcp {address}: bind: {what}")
    })
}

fn one(options: &Serving, address: SocketAddr) -> Result<TcpListener, Error> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    socket.set_reuseaddr(true)?;
    if options.permit_port_sharing {
        socket.set_reuseport(true)?;
    }
    socket.bind(address)?;
    socket.listen(BACKLOG)
}
