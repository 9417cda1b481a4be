using FsCheck;
using FsCheck.Fluent;
using Recruitment.Files;
using Recruitment.Records;
using Recruitment.Tests.Applicants;

namespace Recruitment.Tests.Files;

/// <summary>What holds for every file name and every content.</summary>
public sealed class CvRulesProperties
{
    [Fact]
    public void Any_name_is_refused_with_a_sentence_or_is_accepted_for_what_the_content_is()
    {
        var pdf = BinaryData.FromBytes(SampleCv.Pdf());
        Prop.ForAll<string?>(raw =>
            {
                var check = CvRules.Check(raw ?? "", pdf);
                return check.Fault is { } fault
                    ? CvErrorTexts.For(fault).Length > 0 && check.Kind is null
                    : check.Kind == CvKind.Pdf && NameRules.IsReadable(raw ?? "");
            })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_content_is_judged_without_a_fault_of_our_own()
    {
        Prop.ForAll<byte[]>(content =>
            {
                foreach (var start in new[] { ""u8.ToArray(), "%PDF-"u8.ToArray(), "PK\u0003\u0004"u8.ToArray() })
                {
                    byte[] file = [.. start, .. content];
                    Assert.NotNull(CvRules.Check("cv.pdf", BinaryData.FromBytes(file)).Fault);
                }
            })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_blob_name_is_made_of_ids_only()
    {
        var name = FileStore.NameOf(ProcedureId.New(), CandidateId.New(), Identifier.New(), CvKind.Docx);
        Assert.Matches("^[a-z0-9]{16}/[a-z0-9]{16}/[a-z0-9]{16}\\.docx$", name);
    }
}
