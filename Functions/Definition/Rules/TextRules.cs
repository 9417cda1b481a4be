using System.Text.RegularExpressions;
using Recruitment.Calendar;
using Recruitment.Definition.Reading;
using Recruitment.Mail;

namespace Recruitment.Definition.Rules;

/// <summary>What single values must be like. Each answers the fault, or nothing.</summary>
internal static partial class TextRules
{
    /// <summary>A hyphen is not followed by a digit, because <c>-1</c> behind an id is its round.</summary>
    public const string IdShape = @"\A[a-z][a-z0-9]{0,39}(-[a-z][a-z0-9]{0,39}){0,4}\z";

    private const int LongestLine = 200;
    private const int LongestText = 5000;

    /// <summary>A name or a title: something, on one line.</summary>
    public static IEnumerable<Fault> Line(string value, string pointer)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            yield return new Fault(pointer, "Blank");
        }
        else if (value.Length > LongestLine || value.Any(char.IsControl))
        {
            yield return new Fault(pointer, "NotOneLine", LongestLine);
        }
    }

    public static IEnumerable<Fault> OptionalLine(string? value, string pointer) =>
        value is null ? [] : Line(value, pointer);

    /// <summary>Sentences.</summary>
    public static IEnumerable<Fault> Text(string value, string pointer)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            yield return new Fault(pointer, "Blank");
        }
        else if (value.Length > LongestText || value.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
        {
            yield return new Fault(pointer, "TooLong", LongestText);
        }
    }

    public static IEnumerable<Fault> OptionalText(string? value, string pointer) =>
        value is null ? [] : Text(value, pointer);

    public static IEnumerable<Fault> Texts(IReadOnlyList<string> values, string pointer) =>
        values.SelectMany((value, index) => Text(value, JsonPointer.Item(pointer, index)));

    public static IEnumerable<Fault> Email(string value, string pointer) =>
        AddressRules.FaultOf(value) switch
        {
            null => [],
            { Error: AddressError.Odd } odd => [new Fault(pointer, "EmailOdd", odd.Character)],
            { Error: AddressError.Invisible } => [new Fault(pointer, "EmailInvisible")],
            _ => [new Fault(pointer, "NotAnEmail")],
        };

    public static IEnumerable<Fault> OneOf(string? value, string pointer, params string[] words)
    {
        if (value is not null && !words.Contains(value))
        {
            yield return new Fault(pointer, "ExpectedWord", string.Join(", ", words));
        }
    }

    /// <summary>Ids go into addresses, file names and instance ids.</summary>
    public static IEnumerable<Fault> Id(string value, string pointer)
    {
        if (!IdPattern().IsMatch(value))
        {
            yield return new Fault(pointer, "NotAnId");
        }
    }

    public static IEnumerable<Fault> Date(string? value, string pointer)
    {
        if (value is not null && !DateResolver.TryParse(value, out _))
        {
            yield return new Fault(pointer, "NotADate");
        }
    }

    public static IEnumerable<Fault> Within(decimal value, decimal least, decimal most, string pointer)
    {
        if (value < least || value > most)
        {
            yield return new Fault(pointer, "OutOfRange", least, most);
        }
    }

    public static IEnumerable<Fault> Unique(IEnumerable<string> values, Func<int, string> pointer, string key)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return values
            .Select((value, index) => (Fresh: seen.Add(value), Fault: new Fault(pointer(index), key)))
            .Where(found => !found.Fresh)
            .Select(found => found.Fault);
    }

    [GeneratedRegex(IdShape, RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
