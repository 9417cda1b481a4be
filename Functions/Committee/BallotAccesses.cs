using Recruitment.Committee.Paging;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Checks whether the holder of a link still decides, and shows the ballot to who does.</summary>
public sealed class BallotAccesses(ProcedureRecords procedures, BallotRecords ballots, BallotViews views)
{
    /// <returns>Null when there is no such ballot (any more).</returns>
    public async Task<BallotAccess?> FindAsync(Link link, BallotPlace place, CancellationToken cancellationToken)
    {
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var ballot = await ballots.FindAsync(link.Procedure, link.Step, cancellationToken);
        if (procedure is null || definition is null)
        {
            return null;
        }

        var brand = definition.Organisation.Brand;
        if (procedure.State == ProcedureState.Cancelled)
        {
            return new BallotAccess { Brand = brand, Refusal = BallotRefusal.Cancelled };
        }

        if (ballot is null)
        {
            return null;
        }

        var holder = new PersonId(link.Holder);
        if (ballot.IsReadBy(holder, definition.People))
        {
            return new BallotAccess
            {
                Brand = brand,
                View = await views.GetAsync(ballot, definition, holder, place, cancellationToken) with
                {
                    IsReader = true,
                },
            };
        }

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
            View = await views.GetAsync(ballot, definition, holder, place, cancellationToken),
        };
    }
}

/// <summary>What a link to a ballot gives: the ballot as its holder sees it, or why not.</summary>
public sealed record BallotAccess
{
    public required Brand Brand { get; init; }
    public BallotView? View { get; init; }
    public BallotRefusal? Refusal { get; init; }
}

/// <summary>Why a link to a ballot shows no ballot.</summary>
public enum BallotRefusal
{
    /// <summary>The procedure was cancelled.</summary>
    Cancelled,

    /// <summary>The holder of the link no longer decides: replaced, or left.</summary>
    NotAVoter,

    /// <summary>The holder of the link reads along, and somebody else answers.</summary>
    ReadsAlong,

    /// <summary>The holder of the link said that they cannot judge these candidates.</summary>
    Conflicted,
}
