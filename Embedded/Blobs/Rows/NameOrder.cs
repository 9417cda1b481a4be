using System.Text;

namespace Recruitment.Embedded.Blobs.Rows;

/// <summary>Names are ordered by their UTF-8 bytes, as SQLite does, which is the order of their code points.</summary>
internal static class NameOrder
{
    public static string Later(string a, string b) => Compare(a, b) >= 0 ? a : b;

    public static int Compare(string a, string b) =>
        Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b));

    /// <summary>The first text after every name that begins with <paramref name="prefix"/>, which is not empty.</summary>
    public static string After(string prefix)
    {
        var last = Rune.GetRuneAt(prefix, prefix.Length - (char.IsLowSurrogate(prefix[^1]) ? 2 : 1));
        var head = prefix[..^last.Utf16SequenceLength];
        var next = last.Value + 1;
        if (next > 0x10FFFF)
        {
            return head.Length == 0 ? prefix + prefix : After(head);
        }

        return head + new Rune(Rune.IsValid(next) ? next : 0xE000);
    }
}
