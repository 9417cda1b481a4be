namespace Recruitment.Definition;

/// <summary>
/// What people call what a procedure is about, and applying for it: a job, a membership or a programme. All
/// Dutch nouns without an article take <c>de</c>.
/// </summary>
public sealed class SubjectWords
{
    private static readonly Texts Resources = new(typeof(SubjectWords));

    private readonly string _kind;
    private readonly string _title;

    internal SubjectWords(ProcedureDefinition definition)
    {
        _kind = definition.Programme is null ? definition.Vacancy.Kind.ToString() : "Programme";
        _title = definition.Vacancy.Function;
    }

    /// <summary><c>vacature</c></summary>
    public string Posting => Text("Posting");

    /// <summary><c>sollicitatie</c></summary>
    public string Application => Text("Application");

    /// <summary><c>Sollicitatie</c></summary>
    public string ApplicationAtStart => Capital(Application);

    /// <summary><c>solliciteren</c></summary>
    public string Apply => Text("Apply");

    /// <summary><c>Solliciteren</c>, as a heading.</summary>
    public string Applying => Text("Applying");

    /// <summary><c>Solliciteer op deze functie</c></summary>
    public string ApplyHere => Text("ApplyHere");

    /// <summary><c>U had al gesolliciteerd</c></summary>
    public string Applied => Text("Applied");

    /// <summary><c>naar de functie Docent</c></summary>
    public string For => Resources.With(_kind + "For", _title);

    /// <summary><c>de functie Docent</c></summary>
    public string Subject => Resources.With(_kind + "Subject", _title);

    /// <summary><c>de procedure</c></summary>
    public string Course => Text("Course");

    /// <summary><c>De procedure</c></summary>
    public string CourseAtStart => Capital(Course);

    private string Text(string key) => Resources[_kind + key];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
