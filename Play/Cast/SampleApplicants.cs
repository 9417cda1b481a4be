using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Recruitment.Play.Cast;

/// <summary>The applicants of the demo: three internal, the rest external. All are invented.</summary>
internal static partial class SampleApplicants
{
    private static readonly string[] FirstNames =
        "Anouk Bram Chantal Daan Esra Floris Gülsen Hanneke Ivo Jesper Kaoutar Lieke Mees Noor Olivier Priya".Split(
            ' '
        );

    private static readonly string[] LastNames = (
        "Zandstra Wiersinga Kuipéri Veldhuizen Yildirim Schepers Öztekin Lammertink Roovers "
        + "Brinkhorst Hogenkamp Tammenga Abspoel Quispel Doornweerd Fokkinga Elzinga"
    ).Split(' ');

    /// <summary>The first <paramref name="count"/> applicants; whatever the demo shows is among the first nine.</summary>
    public static IReadOnlyList<Applicant> Take(int count) => [.. Enumerable.Range(0, count).Select(Make)];

    /// <summary>As <see cref="Take"/>, each of whom applies once, in order, and stays.</summary>
    public static IReadOnlyList<Applicant> Plain(int count) =>
        [
            .. Take(count)
                .Select(applicant =>
                    applicant with
                    {
                        AppliesTwice = false,
                        FirstSendsInvalidCv = false,
                        Withdraws = false,
                    }
                ),
        ];

    /// <summary>Which applicant wrote this motivation, counted from 0, for readers who see no name.</summary>
    public static int? NumberOf(string motivation) =>
        Years().Match(motivation) is { Success: true } years
            ? int.Parse(years.Groups[1].Value, CultureInfo.InvariantCulture) - 2
            : null;

    private static Applicant Make(int number)
    {
        var round = number / (FirstNames.Length * LastNames.Length);
        var suffix = round == 0 ? "" : $" {round + 1}";
        var called = $"{FirstNames[number % FirstNames.Length]} {LastNames[number * 7 % LastNames.Length]}";
        var name = $"{called}{suffix}";
        return new Applicant
        {
            Name = name,
            Email = $"{Ascii(called)}.{number + 1}@post.example",
            Phone = $"+31 6 {20000000 + number:00000000}",
            Motivation =
                $"Mijn naam is {name}. Ik breng {number + 2} jaar ervaring met digitaal onderwijs mee en werk graag met collega's aan lessen die beter worden van techniek.",
            Internal = number < 3,
            CannotBeReplaced = number == 1,
            After = TimeSpan.FromDays(1 + number * 5 % 20),
            Quality = Quality(number),
            UploadsBlob = number == 4,
            AppliesTwice = number == 5,
            FirstSendsInvalidCv = number == 6,
            Withdraws = number == 7,
            ConsentRetention = number == 8,
        };
    }

    private static int Quality(int number) => 1 + (number * 3 + 4) % 5;

    private static string Ascii(string name) =>
        string.Concat(
                name.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => c is ' ' or (>= 'a' and <= 'z'))
            )
            .Replace(' ', '.');

    [GeneratedRegex(@"(\d+) jaar ervaring")]
    private static partial Regex Years();
}
