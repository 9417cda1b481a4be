using Recruitment.Html;

namespace Recruitment.Stages.References;

/// <summary>A form in which referees are named.</summary>
public interface IRefereeForm
{
    IReadOnlyList<FormError> Faults { get; }

    bool IsInvalid(string field) => Faults.Any(fault => fault.Field == field);
}
