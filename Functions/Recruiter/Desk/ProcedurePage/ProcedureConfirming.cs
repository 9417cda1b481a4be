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
        return new ConfirmModel(place.Visitor, place.Brand, address, TitleOf(action), place.Function)
        {
            Fields = ConfirmModel.FieldsOf(form),
            Mails = mails,
            IsDanger = action == "cancel",
        };
    }

    private static string TitleOf(string action) =>
        action switch
        {
            "suspend" => ReaderLanguage.Say("Onderbreken", "Suspend"),
            "resume" => ReaderLanguage.Say("Hervatten", "Resume"),
            "cancel" => ReaderLanguage.Say("Intrekken", "Withdraw"),
            "answer" => ReaderLanguage.Say("Antwoord versturen", "Send the answer"),
            "reopen" => ReaderLanguage.Say("Opnieuw openen", "Reopen"),
            "replace" => ReaderLanguage.Say("Iemand vervangen", "Replace somebody"),
            "add" => ReaderLanguage.Say("Iemand toevoegen", "Add somebody"),
            _ => ReaderLanguage.Say("Gesprekken verplaatsen", "Move the interviews"),
        };
}
