// Sentences that a form says and that its reader takes it at its word for.

/** Above the header of a register: an empty sheet is then no answer. Without this line it says that there were no records. */
export const emptyRegisterWords = '没有记录的，在第一行写“无”；空着不填的，按没有报送处理';

/** Header of the data dictionary that lies beside forms in CSV: it is no submission. */
export const dictionaryHeader = ['数据项编号', '数据项', '所属', '类型', '计量单位', '口径', '可选值', '范围', '必填'] as const;

/** Header of the list of what was not moved from an old form; it lies beside the new ones and is no submission either. */
export const migrationHeader = ['单位', '文件', '位置', '数据项', '原值', '结果', '原因'] as const;
