using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Checks whether the holder of a link still decides, and shows the ballot to who does.</summary>
public sealed class BallotAccesses(ProcedureRecords procedures, BallotRecords ballots, BallotViews views)
{
    /// <param name="page">
    /// The page of a ballot about many candidates that was asked for; null: where the voter left off.
    /// </param>
    public async Task<BallotAccess> FindAsync(Link link, int? page, CancellationToken cancellationToken)
    {
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var ballot = await ballots.FindAsync(link.Procedure, link.Step, cancellationToken);
        if (procedure is null || definition is null)
        {
            return new BallotAccess { Refusal = BallotRefusal.Erased };
        }

        var brand = definition.Organisation.Brand;
        if (procedure.State == ProcedureState.Cancelled)
        {
            return new BallotAccess { Brand = brand, Refusal = BallotRefusal.Cancelled };
        }

        if (ballot is null)
        {
            return new BallotAccess { Brand = brand, Refusal = BallotRefusal.Erased };
        }

        var holder = new PersonId(link.Holder);
        if (!ballot.Voters.Contains(holder) || definition.People.Find(holder) is null)
        {
            return new BallotAccess { Brand = brand, Refusal = BallotRefusal.NotAVoter };
        }

        if (ballot.ClosedAt is null && ballot.Conflicted.Contains(holder))
        {
            return new BallotAccess { Brand = brand, Refusal = BallotRefusal.Conflicted };
        }

        return new BallotAccess
        {
            Brand = brand,
            View = await views.GetAsync(ballot, definition, holder, page, cancellationToken),
        };
    }
}
