using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;
using Recruitment.Recruiter.Desk.ProcedurePage;

namespace Recruitment.Recruiter.Desk.Tasks;

/// <summary>Words what is to be done in a procedure for who visits it: whose it is by name, and where it is done.</summary>
public sealed class DeskTasks(OpenTasks open, LinkBuilder links)
{
    /// <summary>The tasks of one procedure: one request, however many there are.</summary>
    public async Task<IReadOnlyList<DeskTask>> ReadAsync(
        DeskProcedure mine,
        IReadOnlyList<CandidateSummary> candidates,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var (procedure, definition) = (mine.Procedure, mine.Definition);
        var lists = (await open.ListAsync(procedure.Id, cancellationToken)).Where(list =>
            Holds(list, procedure.IsUnderWay, procedure.CurrentStage)
        );
        return Of([.. lists], new TaskReader(procedure.Id, mine.Role, mine.Place), definition, candidates, now);
    }

    /// <summary>Whether there is still anything to do: a stage that ended otherwise than it should may have left tasks.</summary>
    internal static bool Holds(TaskList list, bool isUnderWay, string? stage) =>
        list.Stage is null || (isUnderWay && list.Stage == stage);

    /// <param name="lists">Of one procedure.</param>
    /// <param name="candidates">Everybody who applied.</param>
    internal IReadOnlyList<DeskTask> Of(
        IReadOnlyList<TaskList> lists,
        TaskReader reader,
        ProcedureDefinition definition,
        IReadOnlyList<CandidateSummary> candidates,
        DateTimeOffset now
    )
    {
        var names = new ProcedureNames(definition, candidates);
        return
        [
            .. lists
                .SelectMany(list => list.Tasks)
                .Concat(candidates.Select(TimeFor).OfType<OpenTask>())
                .Where(task => IsThere(task.Who, names) && IsThere(task.About, names))
                .GroupBy(task => (task.Kind, IsMine: reader.Has(task), IsLate: task.IsLate(now)))
                .Select(same => new DeskTask(
                    same.Key.Kind,
                    [.. same.Select(task => names.Of(task.Who)).Distinct()],
                    [.. same.Select(task => task.About).OfType<string>().Select(names.Of).Distinct()],
                    More(lists, same.Key.Kind, same.Key.IsLate),
                    same.Min(task => task.Since),
                    same.Min(task => task.Until),
                    same.Key.IsMine,
                    same.Key.IsLate,
                    AddressOf([.. same], reader, names)
                ))
                .OrderByDescending(task => task.IsMine)
                .ThenByDescending(task => task.IsLate)
                .ThenBy(task => task.Until ?? DateTimeOffset.MaxValue)
                .ThenBy(task => task.Kind),
        ];

        int More(IReadOnlyList<TaskList> all, OpenTaskKind kind, bool late) =>
            all.Where(list => list.More > 0 && list.Tasks[^1].Kind == kind && list.Tasks[^1].IsLate(now) == late)
                .Sum(list => list.More);
    }

    /// <summary>A candidate whom no time suits says so on their own record, which the list of candidates tells.</summary>
    private static OpenTask? TimeFor(CandidateSummary candidate) =>
        candidate.AsksTimeSince is { } since
            ? new OpenTask(OpenTaskKind.InterviewTime, People.RecruiterId.Value)
            {
                About = candidate.Id.Value,
                Since = since,
            }
            : null;

    /// <summary>Of somebody who was erased there is nothing to do any more.</summary>
    private static bool IsThere(string? id, ProcedureNames names) =>
        id is null || CandidateIn(id) is not { } candidate || names.IsCandidate(candidate);

    /// <summary>The candidate whom an id is of, or who named the referee whom it is of.</summary>
    private static string? CandidateIn(string id) =>
        id.Split('-')[0] is var first && Identifier.IsValid(first) ? first : null;

    private string AddressOf(IReadOnlyList<OpenTask> tasks, TaskReader reader, ProcedureNames names)
    {
        var pages = tasks.Select(reader.PageOf).Distinct().ToList();
        if (pages is [{ } page] && reader.Seat is { } holder)
        {
            return links.For(page.LinkOf(reader.Procedure, holder.Value)).ToString();
        }

        var about = tasks.Select(task => CandidateIn(task.About ?? task.Who)).Distinct().ToList();
        return tasks[0].Kind switch
        {
            OpenTaskKind.Vote => DeskAddresses.Ballots(reader.Procedure),
            OpenTaskKind.SlotChoice => DeskAddresses.Interviews(reader.Procedure),
            OpenTaskKind.Address => $"{DeskAddresses.Procedure(reader.Procedure)}#unreachable",
            OpenTaskKind.Complaint => $"{DeskAddresses.Procedure(reader.Procedure)}#complaints",
            OpenTaskKind.Upload => $"{DeskAddresses.Procedure(reader.Procedure)}#quarantine",
            _ when about is [{ } candidate] && names.IsCandidate(candidate) => DeskAddresses.Candidate(
                reader.Procedure,
                new CandidateId(candidate)
            ),
            _ => DeskAddresses.Candidates(reader.Procedure),
        };
    }
}

/// <summary>Who reads the tasks of a procedure.</summary>
/// <param name="By">In whose place they act.</param>
internal sealed record TaskReader(ProcedureId Procedure, DeskRole Role, PersonId By)
{
    /// <summary>
    /// Whose links are theirs: their own. Who is of the office opens none in the recruiter's name: what is done on such a page
    /// stands under the name that its link has.
    /// </summary>
    public PersonId? Seat => Role == DeskRole.Office ? null : By;

    /// <summary>Whether it is theirs to do; of the office in the recruiter's place.</summary>
    public bool Has(OpenTask task) => task.Who == By.Value;

    /// <summary>Where it is done, when it is theirs, or decided about, by the recruiter, when others are silent.</summary>
    public TaskPage? PageOf(OpenTask task) =>
        Has(task) ? task.Page
        : By == People.RecruiterId ? task.WhenLate
        : null;
}
