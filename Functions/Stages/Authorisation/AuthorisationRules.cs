using Recruitment.Committee;

namespace Recruitment.Stages.Authorisation;

/// <summary>
/// The vacancy is authorised as soon as enough approvers approve, and refused as soon as those who have not refused
/// are too few.
/// </summary>
public static class AuthorisationRules
{
    /// <param name="needed">Approvals that are needed; null: of every approver.</param>
    /// <param name="approvers">How many approvers are asked.</param>
    public static AuthorisationVerdict Decide(IReadOnlyList<Vote> votes, int? needed, int approvers)
    {
        var enough = needed ?? approvers;
        if (votes.Count(vote => vote.Choice == AuthorisationChoice.Approve) >= enough)
        {
            return AuthorisationVerdict.Approved;
        }

        var refused = votes.Count(vote => vote.Choice == AuthorisationChoice.Refuse);
        return approvers - refused < enough ? AuthorisationVerdict.Refused : AuthorisationVerdict.Undecided;
    }
}
