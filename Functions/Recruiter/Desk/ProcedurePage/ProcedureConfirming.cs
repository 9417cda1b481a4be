using Microsoft.AspNetCore.Http;
using Recruitment.Recruiter.Desk.Confirming;

namespace Recruitment.Recruiter.Desk.ProcedurePage;

/// <summary>The page before something is done with a procedure.</summary>
internal static class ProcedureConfirming
{
    /// <param name="address">Where the form was posted to.</param>
    public static ConfirmModel Of(
        ProcedurePlace place,
        string address,
        IFormCollection form,
        IReadOnlyList<PreviewedMail> mails
    )
    {
        var action = form["action"].ToString();
        return new ConfirmModel(place.Visitor, place.Brand, address, DeskTexts.ActOf(action), place.Function)
        {
            Fields = ConfirmModel.FieldsOf(form),
            Mails = mails,
            IsDanger = action == "cancel",
        };
    }
}
