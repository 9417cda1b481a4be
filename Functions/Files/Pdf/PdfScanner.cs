using System.Buffers;

namespace Recruitment.Files.Pdf;

/// <summary>Goes through the text of a PDF value by value (ISO 32000-2, 7.2 and 7.3).</summary>
internal ref struct PdfScanner(ReadOnlySpan<byte> text)
{
    /// <summary>Arrays and dictionaries in each other at most: deeper is made to exhaust who reads it.</summary>
    private const int MaxDepth = 32;

    private static readonly SearchValues<byte> Space = SearchValues.Create("\0\t\n\f\r "u8);
    private static readonly SearchValues<byte> EndOfWord = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>Where the next value is looked for.</summary>
    public int Position { get; private set; }

    /// <summary>Passes over the mark when it comes next.</summary>
    public bool Skip(ReadOnlySpan<byte> mark)
    {
        PassSpace();
        var comes = _text[Position..].StartsWith(mark);
        Position += comes ? mark.Length : 0;
        return comes;
    }

    /// <summary>Passes over a number without a sign or a point when one comes next.</summary>
    public int? Integer()
    {
        PassSpace();
        var rest = _text[Position..];
        var digits = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is var end && end < 0 ? rest.Length : end;
        if (digits is 0 or > 10 || !int.TryParse(rest[..digits], out var number))
        {
            return null;
        }

        Position += digits;
        return number;
    }

    /// <summary>The next value as it is written, an indirect reference whole; empty when there is none that ends.</summary>
    public ReadOnlySpan<byte> Value()
    {
        PassSpace();
        var start = Position;
        var reference = this;
        if (reference.Integer() is not null && reference.Integer() is not null && reference.Skip("R"u8))
        {
            Position = reference.Position;
        }
        else if (!Pass(0))
        {
            return [];
        }

        return _text[start..Position];
    }

    private bool Pass(int depth)
    {
        PassSpace();
        var rest = _text[Position..];
        if (rest.IsEmpty || depth > MaxDepth)
        {
            return false;
        }

        return rest[0] switch
        {
            (byte)'(' => PassString(rest),
            (byte)'[' => PassAll("["u8, "]"u8, depth),
            (byte)'<' when rest.StartsWith("<<"u8) => PassAll("<<"u8, ">>"u8, depth),
            (byte)'<' => PassTo(rest.IndexOf((byte)'>') + 1),
            (byte)'/' => PassTo(1 + WordAt(rest[1..])),
            _ => PassTo(WordAt(rest)),
        };
    }

    private bool PassAll(ReadOnlySpan<byte> open, ReadOnlySpan<byte> close, int depth)
    {
        Position += open.Length;
        while (!Skip(close))
        {
            if (!Pass(depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool PassString(ReadOnlySpan<byte> rest)
    {
        var open = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            switch (rest[i])
            {
                case (byte)'\\':
                    i++;
                    break;
                case (byte)'(':
                    open++;
                    break;
                case (byte)')' when --open == 0:
                    return PassTo(i + 1);
            }
        }

        return false;
    }

    private bool PassTo(int length)
    {
        Position += length;
        return length > 0;
    }

    private void PassSpace()
    {
        while (Position < _text.Length)
        {
            var rest = _text[Position..];
            var space = rest.IndexOfAnyExcept(Space);
            if (space < 0)
            {
                Position = _text.Length;
            }
            else if (rest[space] == '%')
            {
                var line = rest[space..].IndexOfAny((byte)'\r', (byte)'\n');
                Position = line < 0 ? _text.Length : Position + space + line;
            }
            else
            {
                Position += space;
                return;
            }
        }
    }

    private static int WordAt(ReadOnlySpan<byte> rest) =>
        rest.IndexOfAny(EndOfWord) is var end && end < 0 ? rest.Length : end;
}
