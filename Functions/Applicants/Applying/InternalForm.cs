using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Definition.Reading;
using Recruitment.Html;

namespace Recruitment.Applicants.Applying;

/// <summary>What the form asks of internal candidates: where in the organisation they work, and on what contract.</summary>
public static class InternalForm
{
    public const string Section = "section";
    public const string Contract = "contract";
    public const string Contracts = "contracts";
    public const string Months = "contractMonths";
    public const int MaxSectionCharacters = 200;
    public const int MaxContracts = 20;
    public const int MaxMonths = 240;

    public static InternalFields Read(IFormCollection form) =>
        new()
        {
            Section = ApplicationForm.Text(form, Section),
            Contract = ApplicationForm.Text(form, Contract),
            Contracts = ApplicationForm.Text(form, Contracts),
            Months = ApplicationForm.Text(form, Months),
        };

    /// <summary>Asked of internal candidates only; of others nothing of it is read.</summary>
    /// <param name="isAsked">Whether they fill it in themselves, so that it must be there.</param>
    public static IEnumerable<FormError> Check(ApplicationFields fields, PublishedVacancy vacancy, bool isAsked = true)
    {
        if (ApplicationRules.TrackOf(fields.Track, vacancy.Standing) != Track.Internal)
        {
            yield break;
        }

        var own = fields.Internal;
        if (own.Section.Length > MaxSectionCharacters || (isAsked && own.Section.Length == 0))
        {
            yield return Fault(Section, ApplicationError.SectionMissing, MaxSectionCharacters);
        }

        if (isAsked && own.Kind is null)
        {
            yield return Fault(Contract, ApplicationError.ContractMissing);
        }

        if (own.Contracts.Length > 0 && InternalFields.CountOf(own.Contracts, MaxContracts) is null)
        {
            yield return Fault(Contracts, ApplicationError.ContractNumber, MaxContracts);
        }

        if (own.Months.Length > 0 && InternalFields.CountOf(own.Months, MaxMonths) is null)
        {
            yield return Fault(Months, ApplicationError.ContractNumber, MaxMonths);
        }

        FormError Fault(string field, ApplicationError fault, params object[] arguments) =>
            new(field, ApplicationErrorTexts.For(fault, arguments));
    }
}

/// <summary>What an internal candidate filled in of their work here, before anybody has looked at it.</summary>
public sealed record InternalFields
{
    public string Section { get; init; } = "";

    /// <summary>A <see cref="ContractKind"/> as JSON writes it, such as <c>fixedTerm</c>.</summary>
    public string Contract { get; init; } = "";

    /// <summary>Fixed terms in a row, this one included.</summary>
    public string Contracts { get; init; } = "";

    /// <summary>Months that those took together.</summary>
    public string Months { get; init; } = "";

    /// <summary>Null when it is none.</summary>
    public ContractKind? Kind =>
        Words.Index().Where(word => word.Item == Contract).Select(word => (ContractKind?)word.Index).FirstOrDefault();

    /// <summary>As a candidate filled it in before.</summary>
    public static InternalFields Of(Candidate candidate) =>
        new()
        {
            Section = candidate.Section ?? "",
            Contract = WordOf(candidate.CurrentContract?.Kind),
            Contracts = WordOf(candidate.CurrentContract?.Contracts),
            Months = WordOf(candidate.CurrentContract?.Months),
        };

    /// <summary>As the form has it; empty when there is none.</summary>
    public static string WordOf(ContractKind? kind) => kind is { } chosen ? Words[(int)chosen] : "";

    /// <summary>As the form has it; empty when it was not told.</summary>
    public static string WordOf(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Null when no kind of contract was chosen.</summary>
    public CurrentContract? CurrentContract =>
        Kind is not { } kind ? null
        : kind == ContractKind.Permanent ? new CurrentContract(kind)
        : new CurrentContract(
            kind,
            CountOf(Contracts, InternalForm.MaxContracts),
            CountOf(Months, InternalForm.MaxMonths)
        );

    private static IReadOnlyList<string> Words { get; } = ScalarShapes.Words(typeof(ContractKind));

    /// <summary>Null when it is no number from 0 to <paramref name="most"/>.</summary>
    internal static int? CountOf(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= most
            ? count
            : null;
}
