using Microsoft.Extensions.DependencyInjection;
using Recruitment.Committee;
using Recruitment.Play.App;
using Recruitment.Records;

namespace Recruitment.Tests.WholeProcedure.Simulation;

/// <summary>Looks whether a vote was counted twice, or one that nobody on the ballot cast.</summary>
internal sealed class VoteCheck
{
    private readonly List<string> _broken = [];

    public IReadOnlyList<string> Broken => _broken;

    public async Task CheckAsync(RunningApp app, string procedure)
    {
        var id = new ProcedureId(procedure);
        var ballots = app.Services.GetRequiredService<BallotRecords>();
        foreach (var ballot in await ballots.ListAsync(id))
        {
            var voters = (await ballots.VotesAsync(id, ballot.Id)).Select(v => v.Voter).ToList();
            if (voters.Distinct().Count() != voters.Count || voters.Except(ballot.Voters).Any())
            {
                _broken.Add(
                    $"The ballot {ballot.Id} of {string.Join(", ", ballot.Voters)} counts {string.Join(", ", voters)}."
                );
            }
        }
    }
}
