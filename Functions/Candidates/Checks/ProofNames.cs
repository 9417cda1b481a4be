using Recruitment.Definition;

namespace Recruitment.Candidates.Checks;

/// <summary>What people call what is asked for an appointment.</summary>
internal static class ProofNames
{
    private static readonly Texts Names = new(typeof(ProofNames));

    /// <param name="id">As the record names it.</param>
    public static string Of(string id, CheckPlan plan) =>
        id switch
        {
            Proof.Vog => Names["Vog"],
            Proof.Qualification => Names["Qualification"],
            _ => plan.Proofs.FirstOrDefault(proof => proof.Id == id)?.Name ?? id,
        };
}
