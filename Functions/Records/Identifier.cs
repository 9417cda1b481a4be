using System.Security.Cryptography;

namespace Recruitment.Records;

/// <summary>Makes and recognises the system's own ids: sixteen characters of lower-case base 32, eighty random bits.</summary>
public static class Identifier
{
    private const string Alphabet = "abcdefghjkmnpqrstvwxyz0123456789";
    private const int Length = 16;

    public static string New() => From(RandomNumberGenerator.GetBytes(Length));

    /// <summary>An id made of the first sixteen bytes of <paramref name="bytes"/>, such as a keyed hash.</summary>
    public static string From(ReadOnlySpan<byte> bytes)
    {
        Span<char> characters = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            characters[i] = Alphabet[bytes[i] % Alphabet.Length];
        }

        return new string(characters);
    }

    public static bool IsValid(string? value) => value?.Length == Length && value.All(Alphabet.Contains);
}
