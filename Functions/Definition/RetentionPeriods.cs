using System.Text.Json.Serialization;
using Recruitment.Calendar;

namespace Recruitment.Definition;

/// <summary>
/// How long candidates' data are kept, counted from the end of the procedure. The law has no figure, so a longer period
/// than the guidance's needs a reason.
/// </summary>
public sealed record RetentionPeriods
{
    /// <summary>Those of the guidance.</summary>
    public static RetentionPeriods Default { get; } = new();

    /// <summary>
    /// Four weeks. Source: guidance of the Autoriteit Persoonsgegevens (Dutch data protection authority) on
    /// applicants' data: it is usual to delete them at the latest four weeks after the end of the procedure.
    /// </summary>
    public int Weeks { get; init; } = 4;

    /// <summary>
    /// Twelve months. Source: the same guidance: with the applicant's consent, keeping the data for at most one year
    /// after the end of the procedure is reasonable.
    /// </summary>
    public int ConsentMonths { get; init; } = 12;

    /// <summary>Without consent, ISO 8601.</summary>
    [JsonIgnore]
    public string Usual => $"P{Weeks}W";

    /// <summary>With consent, ISO 8601.</summary>
    [JsonIgnore]
    public string Longer => $"P{ConsentMonths}M";

    /// <summary><c>4 weken</c></summary>
    [JsonIgnore]
    public string UsualText => DutchTime.Duration(Usual);

    /// <summary><c>een jaar</c></summary>
    [JsonIgnore]
    public string LongerText => DutchTime.Duration(Longer);

    /// <summary>When candidates who gave no consent are erased.</summary>
    public DateTimeOffset WithoutConsent(DateTimeOffset procedureEnded) => procedureEnded.AddDays(7 * Weeks);

    /// <summary>When candidates who consented to be kept longer are erased; never before the others.</summary>
    public DateTimeOffset WithConsent(DateTimeOffset procedureEnded)
    {
        var ends = procedureEnded.AddMonths(ConsentMonths);
        return ends > WithoutConsent(procedureEnded) ? ends : WithoutConsent(procedureEnded);
    }
}
