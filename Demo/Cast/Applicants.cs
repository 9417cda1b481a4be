namespace Recruitment.Demo.Cast;

/// <summary>The applicants of the demo: three internal, the rest external. All are invented.</summary>
internal static class Applicants
{
    private static readonly string[] FirstNames =
    [
        "Anouk",
        "Bram",
        "Chantal",
        "Daan",
        "Esra",
        "Floris",
        "Gülsen",
        "Hanneke",
        "Ivo",
        "Jesper",
        "Kaoutar",
        "Lieke",
        "Mees",
        "Noor",
        "Olivier",
        "Priya",
    ];

    private static readonly string[] LastNames =
    [
        "Zandstra",
        "Wiersinga",
        "Kuipéri",
        "Veldhuizen",
        "Yildirim",
        "Schepers",
        "Öztekin",
        "Lammertink",
        "Roovers",
        "Brinkhorst",
        "El Fassi",
        "Hogenkamp",
        "Tammenga",
        "Abspoel",
        "Quispel",
        "Doornweerd",
        "Fokkinga",
    ];

    /// <summary>The first <paramref name="count"/> applicants; the parts that the demo shows are among the first nine.</summary>
    public static IReadOnlyList<Applicant> Take(int count) =>
        [.. Enumerable.Range(0, count).Select(Make)];

    private static Applicant Make(int number)
    {
        var name =
            $"{FirstNames[number % FirstNames.Length]} {LastNames[number * 7 % LastNames.Length]}";
        var round = number / (FirstNames.Length * LastNames.Length);
        return new Applicant
        {
            Name = round == 0 ? name : $"{name} {round + 1}",
            Email = $"kandidaat.{Ascii(name)}.{number + 1}@post.example",
            Phone = $"+31 6 {20000000 + number:00000000}",
            Motivation =
                $"Ik ben {name} en breng graag {number + 2} jaar ervaring met digitaal onderwijs mee naar uw school.",
            Internal = number < 3,
            CannotBeReplaced = number == 1,
            Day = 1 + number * 5 % 20,
            Quality = 1 + (number * 3 + 4) % 5,
            UploadsBlob = number == 4,
            AppliesTwice = number == 5,
            FirstSendsInvalidCv = number == 6,
            Withdraws = number == 7,
            ConsentRetention = number == 8,
        };
    }

    private static string Ascii(string name) =>
        string.Concat(
            name.ToLowerInvariant()
                .Normalize(System.Text.NormalizationForm.FormD)
                .Where(c => c is >= 'a' and <= 'z')
        );
}
