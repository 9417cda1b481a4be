using System.Globalization;

namespace Recruitment.Definition.Reading;

/// <summary>Writes JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    public static string Member(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    public static string Item(string pointer, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");

    /// <summary>Whether <paramref name="pointer"/> points at <paramref name="other"/> or into it.</summary>
    public static bool IsWithin(string pointer, string other) =>
        pointer.StartsWith(other, StringComparison.Ordinal)
        && (pointer.Length == other.Length || pointer[other.Length] == '/');
}
