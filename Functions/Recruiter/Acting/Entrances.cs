using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Applicants.Entering;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Recruiter.Acting;

/// <summary>
/// Where the procedure takes somebody in who comes, or comes back, when its stages are under way. Who is taken in is
/// judged as everybody is: they come on the ballot that is open, and whoever voted on it already is asked about them as
/// well. Once it was chosen from the others without them they come too late.
/// </summary>
public sealed class Entrances(BallotRecords ballots, IEnumerable<IStageEntrance> stages)
{
    private readonly Dictionary<StageKind, IStageEntrance> _stages = stages.ToDictionary(stage => stage.Kind);

    /// <summary>With which status the candidate takes part from now on; or why they cannot.</summary>
    public async Task<Entrance> FindAsync(ActionScene scene, CancellationToken cancellationToken)
    {
        if (scene.Procedure.EndedAt is not null || StageAt(scene) is not { } stage)
        {
            return Entrance.NotAny(ClosedEntrance.ProcedureEnded);
        }

        if (!_stages.TryGetValue(stage.Kind, out var entrance))
        {
            return stage.Kind switch
            {
                StageKind.Authorisation => Entrance.As(CandidateStatus.Applied),
                StageKind.ProgrammePhase => Entrance.NotAny(ClosedEntrance.PlacesGiven),
                _ => Entrance.NotAny(ClosedEntrance.Recommended),
            };
        }

        var run = new StageCall(scene.Procedure.Id, stage.Id, scene.Procedure.Round);
        var all = await ballots.ListAsync(scene.Procedure.Id, cancellationToken);
        var asked = all.Where(ballot => ballot.Stage == stage.Id && Step.In(ballot.Id, [stage.Id]) == run.Step)
            .ToList();
        var arrival = new StageArrival(run, scene.Candidate, asked, scene.Now);
        return await entrance.FindAsync(arrival, cancellationToken);
    }

    /// <summary>Why it takes nobody in, as an action says it; null when it does.</summary>
    public static Refusal? RefusalOf(Entrance entrance) =>
        entrance.Closed is { } why ? new Refusal(why.ToString()) : null;

    /// <summary>Puts the candidate on the ballot that is open, and asks who has voted on it to complete their vote.</summary>
    public async Task EnterAsync(
        Candidate candidate,
        Entrance entrance,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (entrance.Ballot is not { } id)
        {
            return;
        }

        var (procedure, entering) = (candidate.Procedure, candidate.Id);
        var ballot = await ballots.ChangeAsync(
            procedure,
            id,
            b =>
                b.ClosedAt is null
                    ? b with
                    {
                        Candidates = [.. b.Candidates.Union([entering])],
                        Added = [.. b.Added.Union([entering])],
                    }
                    : b,
            cancellationToken
        );
        if (ballot.ClosedAt is not null)
        {
            return;
        }

        var votes = await ballots.VotesAsync(procedure, id, cancellationToken);
        foreach (var vote in votes.Where(vote => !vote.SaysOf(entering)))
        {
            var order = new MailOrder
            {
                Procedure = procedure,
                Kind = nameof(BallotWidenedMail),
                Recipient = vote.Voter.Value,
                Step = id,
                About = entering,
                Number = candidate.Returns,
            };
            await client.StartAsync(order, cancellationToken);
        }
    }

    /// <summary>The stage under way, or else the next.</summary>
    private static StageDefinition? StageAt(ActionScene scene)
    {
        var id =
            scene.Procedure.CurrentStage
            ?? scene.Procedure.Timeline.FirstOrDefault(dates => dates.EndedAt is null)?.StageId;
        return scene.Definition.Stages.FirstOrDefault(stage => stage.Id == id);
    }
}
