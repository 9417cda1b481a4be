using Recruitment.Applicants.Applying;
using Recruitment.Definition;
using Recruitment.Html;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Entering;

/// <summary>An application that came on paper, as somebody fills it in.</summary>
/// <param name="Vacancy">Null: it is not open yet.</param>
public sealed record EnterModel(ProcedurePlace Place, PublishedVacancy? Vacancy)
{
    /// <summary>Id of the form, for what is wrong with it as a whole.</summary>
    public const string Form = "enter";

    /// <summary>What is filled in, by name of the field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Typed { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>The CV that was sent with the form before.</summary>
    public KeptForm Kept { get; init; } = KeptForm.Empty;

    /// <summary>The last day on which it can have come in: today.</summary>
    public required string Today { get; init; }

    public string Address => DeskAddresses.Enter(Place.Id);

    public IReadOnlyList<Question> Questions => Place.Mine.Definition.Questions;
    public IReadOnlyList<BodySeat> Seats => Place.Mine.Definition.Vacancy.Seats;

    public string TypedIn(string field) => Typed.GetValueOrDefault(field) is [var value, ..] ? value : "";

    public bool IsChosen(string field, string value) => Typed.GetValueOrDefault(field)?.Contains(value) == true;

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}
