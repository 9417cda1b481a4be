using Recruitment.Correspondence;

namespace Recruitment.Stages.Authorisation;

/// <summary>What the approvers answered, by name.</summary>
public sealed record AuthorisationLetter : Letter
{
    public AuthorisationLetter(Letter letter)
        : base(letter) { }

    public required AuthorisationVerdict Verdict { get; init; }

    public required IReadOnlyList<ApproverAnswer> Answers { get; init; }

    public IEnumerable<ApproverAnswer> Approved =>
        Answers.Where(answer => answer.Choice == AuthorisationChoice.Approve);

    public IEnumerable<ApproverAnswer> Refused => Answers.Where(answer => answer.Choice == AuthorisationChoice.Refuse);

    public IEnumerable<ApproverAnswer> Silent => Answers.Where(answer => answer.Choice is null);
}
