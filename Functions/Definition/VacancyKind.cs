using System.Text.Json.Serialization;

namespace Recruitment.Definition;

/// <summary>What a vacancy is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VacancyKind>))]
public enum VacancyKind
{
    /// <summary>Paid work: pay, size and collective agreement are due.</summary>
    Job,

    /// <summary>A seat on a council or a committee, beside one's work.</summary>
    Membership,
}
