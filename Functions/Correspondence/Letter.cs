using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Procedures;

namespace Recruitment.Correspondence;

/// <summary>
/// What every mail about a procedure needs: on whose behalf it is written, and to whom. A letter that says more
/// derives from it. It is the <c>Model</c> of the mail's body.
/// </summary>
/// <param name="Name">The reader's name.</param>
/// <param name="Address">The reader's e-mail address; empty when there is none.</param>
public record Letter(Procedure Procedure, ProcedureDefinition Definition, string Name, string Address)
{
    /// <summary>The candidate that it is about: the reader, when it goes to a candidate. Null when erased.</summary>
    public Candidate? About { get; init; }

    /// <summary>What the same mail tells of other candidates, where it is one about several; each of the letter's own type.</summary>
    public IReadOnlyList<Letter> Others { get; init; } = [];

    /// <summary>The mail is about more than one candidate.</summary>
    public bool IsOfSeveral => Others.Count > 0;

    /// <summary>An appointment for the reader's calendar, sent along.</summary>
    public CalendarInvitation? Invitation { get; init; }

    /// <summary>Of a newsletter: where one click unsubscribes.</summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>The reader has no e-mail address: it is printed and posted, and is answered by letter or telephone.</summary>
    public bool IsByPost => Address.Length == 0;

    public Brand Brand => Definition.Organisation.Brand;
    public Vacancy Vacancy => Definition.Vacancy;

    /// <summary>The function that is recruited for.</summary>
    public string Function => Vacancy.Function;

    /// <summary>What the reader calls what it is about.</summary>
    public SubjectWords Words => Definition.Words;

    public Person Recruiter => Definition.People.Recruiter;
    public bool IsCancelled => Procedure.State == ProcedureState.Cancelled;

    public StageDefinition Stage(string id) => Definition.Stages.First(s => s.Id == id);
}

/// <summary>Reads a letter about several candidates one by one.</summary>
internal static class LetterParts
{
    /// <summary>What it tells of each candidate; itself where it is about one.</summary>
    public static IEnumerable<TLetter> Each<TLetter>(this TLetter letter)
        where TLetter : Letter => letter.Others.Cast<TLetter>().Prepend(letter);
}
