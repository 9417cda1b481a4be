using System.Globalization;

namespace Recruitment.Embedded.Timers;

/// <summary>The numbers that one field of a schedule lets through.</summary>
internal readonly struct CronField
{
    private readonly ulong _numbers;
    private readonly int _greatest;

    private CronField(ulong numbers, int greatest)
    {
        _numbers = numbers;
        _greatest = greatest;
    }

    /// <param name="text">A list of <c>*</c>, <c>n</c>, <c>n-m</c>, each with an optional <c>/step</c>.</param>
    /// <param name="names">Names that stand for <paramref name="least"/> and on.</param>
    /// <exception cref="FormatException">The text is none of these, or out of bounds.</exception>
    public static CronField Parse(string text, int least, int greatest, string[]? names = null)
    {
        var numbers = 0UL;
        foreach (var part in text.Split(','))
        {
            var (range, step) = SplitStep(part);
            var (first, last) = Bounds(range, step is not null, least, greatest, names);
            for (var number = first; number <= last; number += step ?? 1)
            {
                numbers |= 1UL << number;
            }
        }

        return new CronField(numbers, greatest);
    }

    public bool Contains(int number) => (_numbers & (1UL << number)) != 0;

    /// <summary>The numbers from <paramref name="first"/> on, in order.</summary>
    public IEnumerable<int> From(int first)
    {
        for (var number = first; number <= _greatest; number++)
        {
            if (Contains(number))
            {
                yield return number;
            }
        }
    }

    private static (string Range, int? Step) SplitStep(string part)
    {
        var slash = part.IndexOf('/');
        if (slash < 0)
        {
            return (part, null);
        }

        return
            int.TryParse(
                part[(slash + 1)..],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var step
            )
            && step > 0
            ? (part[..slash], step)
            : throw new FormatException($"'{part}' has no step above zero");
    }

    private static (int First, int Last) Bounds(
        string range,
        bool hasStep,
        int least,
        int greatest,
        string[]? names
    )
    {
        if (range == "*")
        {
            return (least, greatest);
        }

        var dash = range.IndexOf('-');
        if (dash < 0)
        {
            var only = Number(range, least, greatest, names);
            return (only, hasStep ? greatest : only);
        }

        var first = Number(range[..dash], least, greatest, names);
        var last = Number(range[(dash + 1)..], least, greatest, names);
        return first <= last
            ? (first, last)
            : throw new FormatException($"'{range}' runs backwards");
    }

    private static int Number(string text, int least, int greatest, string[]? names)
    {
        var name = Array.FindIndex(
            names ?? [],
            known => known.Equals(text, StringComparison.OrdinalIgnoreCase)
        );
        if (name >= 0)
        {
            return least + name;
        }

        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= greatest
            ? number
            : throw new FormatException($"'{text}' is not between {least} and {greatest}");
    }
}
