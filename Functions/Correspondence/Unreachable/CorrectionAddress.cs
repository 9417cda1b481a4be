using Recruitment.Links;
using Recruitment.Records;

namespace Recruitment.Correspondence.Unreachable;

/// <summary>The link to the page on which the address of somebody is corrected.</summary>
public static class CorrectionAddress
{
    public const string Purpose = "correction";

    /// <param name="contact">Whose address.</param>
    /// <param name="holder">Id of who corrects it.</param>
    public static Link Of(ProcedureId procedure, string contact, string holder) =>
        new(Purpose, procedure, contact, holder);
}
