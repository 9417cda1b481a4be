using Recruitment.Applicants.Applying;
using Recruitment.Candidates;
using Recruitment.Html;
using Recruitment.Procedures.Answering;

namespace Recruitment.Applicants.OwnPage;

/// <summary>What a candidate corrects of the application, as it was filled in.</summary>
/// <param name="Motivation">Empty where nobody is asked for one: of a programme.</param>
public sealed record CorrectedFields(string Name, string Phone, string Motivation, string PostalAddress)
{
    public const string NameField = "name";
    public const string PhoneField = "phone";
    public const string MotivationField = "motivation";
    public const string PostalAddressField = "postalAddress";
    public const int MaxAddressCharacters = 500;

    public static CorrectedFields Of(Candidate candidate) =>
        new(candidate.Name, candidate.Phone ?? "", candidate.Motivation ?? "", candidate.PostalAddress ?? "");

    public static CorrectedFields Of(LinkPost post) =>
        new(post.Text(NameField), post.Text(PhoneField), post.Text(MotivationField), post.Text(PostalAddressField));

    public IEnumerable<FormError> Faults(Candidate candidate)
    {
        (string Field, ApplicationError? Fault)[] checkedFields =
        [
            (NameField, ApplicationRules.FaultOfName(Name)),
            (PhoneField, ApplicationRules.FaultOfPhone(Phone)),
            (MotivationField, ApplicationRules.FaultOfMotivation(Motivation)),
        ];
        foreach (var (field, found) in checkedFields)
        {
            if (found is { } fault)
            {
                yield return new FormError(field, ApplicationErrorTexts.For(fault));
            }
        }

        // Letters to somebody without an e-mail address have nowhere else to go.
        if (candidate.Email.Length == 0 && PostalAddress.Length is 0 or > MaxAddressCharacters)
        {
            yield return new FormError(PostalAddressField, OwnPageErrorTexts.For(OwnPageError.AddressMissing));
        }
    }

    /// <summary>The candidate with what was corrected.</summary>
    public Candidate Over(Candidate candidate) =>
        candidate with
        {
            Name = Name,
            Phone = NullIfEmpty(Phone),
            Motivation = candidate.Enrolment is null ? NullIfEmpty(Motivation) : candidate.Motivation,
            PostalAddress = candidate.Email.Length == 0 ? NullIfEmpty(PostalAddress) : candidate.PostalAddress,
        };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
