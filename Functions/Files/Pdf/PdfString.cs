namespace Recruitment.Files.Pdf;

/// <summary>What a string of a PDF stands for (ISO 32000-2, 7.3.4).</summary>
internal static class PdfString
{
    /// <summary>Null when it is no string.</summary>
    public static byte[]? Read(ReadOnlySpan<byte> written) =>
        written switch
        {
            [(byte)'(', .. var literal, (byte)')'] => Literal(literal),
            [(byte)'<', .. var digits, (byte)'>'] => Hexadecimal(digits),
            _ => null,
        };

    private static byte[] Hexadecimal(ReadOnlySpan<byte> digits)
    {
        var found = new List<byte>(digits.Length);
        foreach (var digit in digits)
        {
            if (char.IsAsciiHexDigit((char)digit))
            {
                found.Add(digit);
            }
        }

        // The last digit may be left out when it is zero.
        if (found.Count % 2 == 1)
        {
            found.Add((byte)'0');
        }

        return Convert.FromHexString(System.Text.Encoding.ASCII.GetString([.. found]));
    }

    private static byte[] Literal(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                // An end of line is one byte, however it is written.
                var isPair = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
                bytes.Add(text[i] == '\r' ? (byte)'\n' : text[i]);
                i += isPair ? 1 : 0;
            }
            else if (++i < text.Length)
            {
                i = Escaped(text, i, bytes);
            }
        }

        return [.. bytes];
    }

    /// <summary>Adds what follows a backslash; returns where it ends.</summary>
    private static int Escaped(ReadOnlySpan<byte> text, int at, List<byte> bytes)
    {
        switch (text[at])
        {
            case >= (byte)'0' and <= (byte)'7':
                var end = at;
                var code = 0;
                while (end < text.Length && end < at + 3 && text[end] is >= (byte)'0' and <= (byte)'7')
                {
                    code = (code * 8) + (text[end++] - '0');
                }

                bytes.Add((byte)code);
                return end - 1;
            case (byte)'\r':
                return at + 1 < text.Length && text[at + 1] == '\n' ? at + 1 : at;
            case (byte)'\n':
                return at;
            default:
                bytes.Add(
                    (char)text[at] switch
                    {
                        'n' => (byte)'\n',
                        'r' => (byte)'\r',
                        't' => (byte)'\t',
                        'b' => (byte)'\b',
                        'f' => (byte)'\f',
                        _ => text[at],
                    }
                );
                return at;
        }
    }
}
