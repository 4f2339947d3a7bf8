# A certificate request named $NS-$1; the request itself is a fixed one.
kubectl create -f - <<END
apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata: {name: $NS-$1}
spec:
  signerName: example.com/signer
  usages: [client auth]
  request: $(base64 -w0 request.pem)
END
