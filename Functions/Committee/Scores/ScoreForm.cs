using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Committee.Paging;
using Recruitment.Definition;
using Recruitment.Html;

namespace Recruitment.Committee.Scores;

/// <summary>
/// A ballot on which every candidate gets a score from 1 to 5 on every criterion of the stage, with an optional
/// remark: one candidate at a time, the application beside the criteria. The vote: per candidate
/// <see cref="CandidateVote.Scores"/> by criterion id, and the remark in <see cref="CandidateVote.Reason"/>.
/// </summary>
public abstract class ScoreForm : IPagedBallotForm
{
    /// <summary>As many as somebody reads and scores at a sitting.</summary>
    private const int MaxOnPage = 20;

    /// <summary>ASP.NET Core takes 1,024 fields in a form.</summary>
    private const int MaxFields = 1000;

    private const int LongestRemark = 2000;

    public string Name => GetType().Name;

    public abstract string Title { get; }

    /// <summary>What is asked, in a sentence.</summary>
    protected abstract string Introduction { get; }

    public bool PassesOver => true;

    public bool OneAtATime => true;

    public string LabelOf(BallotView view, Candidate candidate) =>
        CandidateLabels.Of(view.Ballot, candidate, IsNameBlind(view));

    /// <summary>Names, contact details and CVs stay hidden while members score.</summary>
    protected virtual bool IsNameBlind(BallotView view) => false;

    public Task<BallotBody> FieldsAsync(BallotView view, CancellationToken cancellationToken) =>
        Task.FromResult(BallotBody.Of<ScoreFields>(Grid(view)));

    public Task<BallotBody> RecordedAsync(BallotView view, CancellationToken cancellationToken) =>
        Task.FromResult(BallotBody.Of<RecordedScores>(Grid(view)));

    public Task<BallotReading> ReadAsync(IFormCollection fields, BallotView view, CancellationToken cancellationToken)
    {
        var faults = new List<FormError>();
        var votes = view.Candidates.Select(candidate => Read(fields, view, candidate, faults));
        var vote = new Vote
        {
            Voter = view.Voter,
            CastAt = view.Now,
            Candidates = [.. votes],
        };
        return Task.FromResult(new BallotReading(vote, faults));
    }

    public int PageSize(ProcedureDefinition definition, StageDefinition stage)
    {
        var fieldsEach = definition.CriteriaIn(stage).Count + 1;
        return Math.Clamp(MaxFields / fieldsEach, 1, MaxOnPage);
    }

    public bool IsAnswered(CandidateVote said, ProcedureDefinition definition, StageDefinition stage) =>
        definition.CriteriaIn(stage).All(criterion => said.Scores?.ContainsKey(criterion.Id) == true)
        && (said.Reason?.Length ?? 0) <= LongestRemark;

    private CandidateVote Read(IFormCollection fields, BallotView view, Candidate candidate, List<FormError> faults)
    {
        var label = LabelOf(view, candidate);
        var scores = new Dictionary<string, int>();
        foreach (var criterion in view.Definition.CriteriaIn(view.Stage))
        {
            var field = ScoreFieldNames.Score(candidate.Id, criterion.Id);
            string? posted = fields[field];
            if (Score.TryRead(posted, out var score))
            {
                scores[criterion.Id] = score;
                continue;
            }

            var fault = string.IsNullOrEmpty(posted) ? "MissingScore" : "NotAScore";
            faults.Add(Fault(field, fault, label, criterion.Text));
        }

        var remark = fields[ScoreFieldNames.Remark(candidate.Id)].ToString().Trim();
        if (remark.Length > LongestRemark)
        {
            faults.Add(Fault(ScoreFieldNames.Remark(candidate.Id), "RemarkTooLong", label, LongestRemark));
        }

        return new CandidateVote
        {
            Candidate = candidate.Id,
            Scores = scores,
            Reason = remark.Length == 0 ? null : remark,
        };
    }

    private static FormError Fault(string field, string key, string label, object value) =>
        new(field, ScoreTexts.Resources.With(key, label, value)) { About = label };

    private ScoreGrid Grid(BallotView view)
    {
        var nameBlind = IsNameBlind(view);
        var criteria = view.Definition.CriteriaIn(view.Stage);
        var others = ScoreAverages.Of(view.Others, criteria);
        return new ScoreGrid
        {
            Introduction = Introduction,
            NameBlind = nameBlind,
            Framework = view.Definition.Vacancy.Framework,
            Others = view.Others.Count,
            Candidates =
            [
                .. view.Candidates.Select(candidate =>
                {
                    var said = view.Said(candidate.Id);
                    return new ScoreGridCandidate
                    {
                        Id = candidate.Id,
                        Label = LabelOf(view, candidate),
                        Application = ReadableApplication.Of(view, candidate, nameBlind),
                        Remark = said?.Reason,
                        OthersRemarks = Remark.About(candidate.Id, view.Others, view.Definition.People),
                        Rows =
                        [
                            .. criteria.Select(criterion => new ScoreGridRow(
                                ScoreFieldNames.Score(candidate.Id, criterion.Id),
                                criterion,
                                said?.Scores?.TryGetValue(criterion.Id, out var score) == true ? score : null,
                                others.Find(candidate.Id)?.On(criterion.Id)
                            )),
                        ],
                    };
                }),
            ],
        };
    }
}
