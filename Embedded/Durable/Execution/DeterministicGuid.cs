using System.Security.Cryptography;
using System.Text;

namespace Recruitment.Embedded.Durable.Execution;

/// <summary>Name-based identifiers (RFC 9562, version 5).</summary>
internal static class DeterministicGuid
{
    private static readonly byte[] Namespace = new Guid("5f1c3d0e-6a0b-4c1f-9d62-2b7a4f8e9c10").ToByteArray(
        bigEndian: true
    );

    public static Guid From(string name)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData([.. Namespace, .. Encoding.UTF8.GetBytes(name)], hash);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
