using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Candidates.Terms;
using Recruitment.Committee.Scores;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Mail;
using Recruitment.Records;
using Recruitment.Recruiter.Desk.CandidatePage.Answering;
using Recruitment.Recruiter.Desk.ProcedurePage;

namespace Recruitment.Recruiter.Desk.CandidatePage;

/// <summary>Everything that the procedure knows of one candidate, for who runs it.</summary>
public sealed record DeskCandidateModel
{
    public required DeskVisitor Visitor { get; init; }
    public required DeskProcedure Procedure { get; init; }
    public required Candidate Candidate { get; init; }

    /// <summary>What somebody of the organisation did with the candidate out of turn, in order.</summary>
    public required IReadOnlyList<CandidateAct> Acts { get; init; }
    public required IReadOnlyList<CandidateNote> Notes { get; init; }

    /// <summary>To the candidate and about them, the last first.</summary>
    public required IReadOnlyList<LedgerMail> Mails { get; init; }
    public required InterviewResults Interviews { get; init; }

    /// <summary>Null until terms were asked for.</summary>
    public PersonalTerms? Terms { get; init; }

    /// <summary>Null until documents were asked for.</summary>
    public CandidateChecks? Checks { get; init; }

    /// <summary>Of <see cref="DeskCandidateLinks"/>, those on which there is something to decide.</summary>
    public IReadOnlyList<string> OpenPages { get; init; } = [];

    public bool CanFixTerms => OpenPages.Contains(DeskCandidateLinks.Terms);
    public bool CanCheck => OpenPages.Contains(DeskCandidateLinks.Checks);

    /// <summary>The address of another application that may be of the same person; empty: none is known.</summary>
    public string PossibleOther { get; init; } = "";

    /// <summary>What candidates are asked in the stage that runs.</summary>
    public IReadOnlyList<string> Questions =>
        Definition.Stages.FirstOrDefault(stage => stage.Id == Procedure.Procedure.CurrentStage) is { } stage
            ? AskedQuestions.In(stage.Kind)
            : [];

    /// <summary>The note that the form on this page would add: posted twice it is added once.</summary>
    public required string NewNote { get; init; }

    /// <summary>The action that was just done; null: none.</summary>
    public string? Done { get; init; }

    /// <summary>What was posted, when it was not done.</summary>
    public CandidatePost? Posted { get; init; }

    public ProcedureDefinition Definition => Procedure.Definition;
    public bool IsTeam => Candidate.Enrolment is not null;
    public string Address => DeskAddresses.Candidate(Candidate.Procedure, Candidate.Id);

    /// <summary>Per criterion of the interviews that anybody scored: its sentence, its weight and the average.</summary>
    public IEnumerable<(Criterion Criterion, decimal Average)> Scores =>
        Interviews.Averages.Find(Candidate.Id) is { } score
            ? from criterion in Definition.CriteriaInInterviews()
            let average = score.On(criterion.Id)
            where average is not null
            select (criterion, average.Value)
            : [];

    public decimal? Weighted => Interviews.Averages.Find(Candidate.Id)?.Weighted;

    /// <summary>Members' remarks in the interviews.</summary>
    public IEnumerable<string> Remarks =>
        Interviews
            .Votes.SelectMany(vote => vote.Candidates)
            .Where(said => said.Candidate == Candidate.Id)
            .Select(said => said.Reason)
            .OfType<string>()
            .Where(remark => remark.Length > 0);

    /// <summary>What people call who did something.</summary>
    public string NameOf(PersonId person) => Names.Of(person.Value);

    /// <summary>In words whom the ids are of.</summary>
    public ProcedureNames Names => new(Definition, [((IListed<CandidateSummary>)Candidate).Summary]);

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    /// <param name="field">Its id on the page.</param>
    public string? FaultOf(string field) => Posted?.Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    /// <summary>What was typed into a field and not taken; else what it starts with.</summary>
    public string Typed(string action, string name, string otherwise = "") =>
        Posted?.Action == action && Posted.Fields.TryGetValue(name, out var typed) ? typed : otherwise;

    public bool IsOpen(string action) => Posted?.Action == action;
}

/// <summary>A form that was posted and could not be taken.</summary>
/// <param name="Fields">What was typed, by name.</param>
public sealed record CandidatePost(
    string Action,
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyList<FormError> Faults
);
