using Microsoft.AspNetCore.Components;
using Recruitment.Mail;
using Recruitment.Recruiter.Auditing;
using Recruitment.Recruiter.Desk.SignIn;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Mail;

public sealed class MailCatalogTests
{
    [Fact]
    public async Task Whatever_words_a_mail_is_a_kind_that_can_be_ordered()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var worded =
            from type in typeof(MailCatalog).Assembly.GetTypes()
            where type is { IsAbstract: false } && type.IsAssignableTo(typeof(IComponent))
            where type.Name.EndsWith("Mail", StringComparison.Ordinal)
            // Of no procedure, and so not in any procedure's ledger.
            where type != typeof(SignInMail) && type != typeof(AuditAnchoredMail)
            select type.Name;
        Assert.Equal(worded.Order(), app.Get<MailCatalog>().Names.Order());
    }
}
