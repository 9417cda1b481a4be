using Recruitment.Candidates;
using Recruitment.Committee.Scores;
using Recruitment.Definition;

namespace Recruitment.Recruiter.Dossier;

/// <summary>Takes the names of everybody who takes part out of reasons, which people write freely.</summary>
public sealed class DossierNames(IReadOnlyList<Candidate> candidates, People? people)
{
    public string? Without(string? reason)
    {
        if (reason is null)
        {
            return null;
        }

        var blind = candidates.Aggregate(reason, (text, candidate) => NameBlindText.Of(candidate, text));
        return (people?.All ?? []).Aggregate(
            blind,
            (text, one) => NameBlindText.Of(text, one.Person.Name, one.Person.Email)
        );
    }
}
